"""One page while it is rendered: what its transformations share and what they found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from guide.model.guide import Page

RenderPartial = Callable[..., str]


@dataclass(frozen=True)
class Piece:
    """What a page says under one heading of the second level: HTML."""

    title: str
    html: str


@dataclass
class Rendering:
    """`source_keys` and `glossary_ids` come in order of first use.

    `kept_anchors` are old ids that a heading still answers to. `pieces` are the parts of the page by the
    id of their heading; `lead` is what comes before the first.
    """

    page: Page
    render_partial: RenderPartial
    source_keys: list[str] = field(default_factory=list)
    glossary_ids: list[str] = field(default_factory=list)
    kept_anchors: set[str] = field(default_factory=set)
    pieces: dict[str, Piece] = field(default_factory=dict)

    @property
    def strings(self) -> dict[str, Any]:
        return self.page.locale.strings

    def source_number(self, key: str) -> int:
        if key not in self.source_keys:
            self.source_keys.append(key)
        return self.source_keys.index(key) + 1
