"""The chapters as lists show them: the pager, the menu of sections, the home page."""

from __future__ import annotations

from dataclasses import dataclass

from guide.model.guide import Locale, Page


@dataclass(frozen=True)
class ChapterLink:
    """One chapter. `number` is written in the digits of the language."""

    number: str
    title: str
    description: str
    url: str
    path: str
    slug: str


def chapter_links(locale: Locale) -> list[ChapterLink]:
    """In reading order."""
    return [
        ChapterLink(
            locale.digits(page.chapter.section),
            page.title,
            page.chapter.description,
            page.url,
            page.path,
            page.slug,
        )
        for page in locale.chapters
    ]


def find_neighbours(page: Page) -> tuple[ChapterLink | None, ChapterLink | None]:
    """The chapter before and the chapter after."""
    links = chapter_links(page.locale)
    here = next(number for number, link in enumerate(links) if link.path == page.path)
    before = links[here - 1] if here > 0 else None
    after = links[here + 1] if here + 1 < len(links) else None
    return before, after
