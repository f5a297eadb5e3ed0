"""A chapter: its number, its neighbours, its title in the other languages."""

from __future__ import annotations

from dataclasses import dataclass

from guide.markdown.rendering import Rendering
from guide.model.guide import Locale, Page
from guide.pages.frame import Site
from guide.parts import pager


@dataclass(frozen=True)
class OtherTitle:
    """The title of the page in another language."""

    locale: Locale
    title: str


@dataclass(frozen=True)
class ChapterValues:
    number: str
    total: int
    previous: pager.ChapterLink | None
    next: pager.ChapterLink | None
    other_titles: dict[str, str]


def make_values(page: Page, site: Site, rendering: Rendering) -> ChapterValues:
    before, after = pager.find_neighbours(page)
    return ChapterValues(
        page.locale.digits(page.section),
        len(page.locale.chapters),
        before,
        after,
        {other.locale.code: other.title for other in page.translations},
    )
