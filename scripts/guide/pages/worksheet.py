"""A worksheet: its fields, where low scores lead, the chapters that use it."""

from __future__ import annotations

from dataclasses import dataclass

from guide.markdown.rendering import Rendering
from guide.model.guide import Page
from guide.pages.frame import Site
from guide.schema.front_matter import WorksheetFront


@dataclass(frozen=True)
class ReadOn:
    """Where a low score sends its reader; `url` is from the root of the site."""

    url: str
    title: str


@dataclass(frozen=True)
class WorksheetValues:
    """`read_on` maps the id of a score to a chapter."""

    sheet: WorksheetFront
    has_score: bool
    read_on: dict[str, ReadOn]
    used_in: list[Page]


def make_values(page: Page, site: Site, rendering: Rendering) -> WorksheetValues:
    sheet, locale = page.worksheet, page.locale
    read_on = {
        field.id: ReadOn(
            locale.address_url(f"chapters/{field.chapter}"),
            locale.pages[f"chapters/{field.chapter.partition('#')[0]}"].title,
        )
        for field in sheet.fields
        if field.chapter
    }
    has_score = any(field.kind == "score" for field in sheet.fields)
    return WorksheetValues(sheet, has_score, read_on, locale.chapters_linking_to(page.path))
