"""What the transformations of a page share: the page, and what it cites and explains."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from guide.model.guide import Guide, Page

RenderPartial = Callable[..., str]


@dataclass
class Rendering:
    """One page while it is rendered: what it cites and explains, in order of first use."""

    guide: Guide
    page: Page
    render_partial: RenderPartial
    sources: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def language(self) -> Any:
        return self.guide.languages[self.page.locale]

    @property
    def strings(self) -> dict[str, Any]:
        return self.guide.strings[self.page.locale]

    def source_number(self, key: str) -> int:
        if key not in self.sources:
            self.sources.append(key)
        return self.sources.index(key) + 1
