"""The built pages, parsed once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from lxml import html


@dataclass(frozen=True)
class Built:
    """One built page; `url` is its address from the root of the site."""

    url: str
    file: Path

    @cached_property
    def text(self) -> str:
        return self.file.read_text("utf-8")

    @cached_property
    def root(self) -> html.HtmlElement:
        return html.document_fromstring(self.text.encode("utf-8"))

    @property
    def locale(self) -> str:
        return "en" if self.url.startswith("en/") else "ar"


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Built]:
    """Every page of the living guide: not those of editions, of wrong addresses and of those that are gone."""
    found = [
        Built(file.parent.relative_to(site).as_posix().removeprefix(".") + "/", file)
        if file.parent != site
        else Built("", file)
        for file in sorted(site.rglob("index.html"))
        if not file.is_relative_to(site / "editions")
    ]
    return [page for page in found if " data-moved>" not in page.text]
