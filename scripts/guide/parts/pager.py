"""The numbered pager: every section by its number, and the two neighbours by name."""

from __future__ import annotations

from dataclasses import dataclass

from guide.language.numbers import digits
from guide.model.guide import Guide, Page
from guide.model.urls import page_url


@dataclass(frozen=True)
class Step:
    """One section of the guide. `number` is written in the digits of the language."""

    number: str
    title: str
    description: str
    url: str
    path: str
    slug: str


def steps(guide: Guide, locale: str) -> list[Step]:
    language = guide.languages[locale]
    return [
        Step(
            digits(page.chapter.section, language),
            page.title,
            page.chapter.description,
            page_url(guide, locale, page.path),
            page.path,
            page.slug,
        )
        for page in guide.chapters(locale)
    ]


def neighbours(guide: Guide, page: Page) -> tuple[Step | None, Step | None]:
    """The section before and the section after."""
    every = steps(guide, page.locale)
    here = next(number for number, step in enumerate(every) if step.path == page.path)
    before = every[here - 1] if here > 0 else None
    after = every[here + 1] if here + 1 < len(every) else None
    return before, after
