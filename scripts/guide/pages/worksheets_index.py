"""The list of worksheets."""

from __future__ import annotations

from dataclasses import dataclass

from guide.markdown.rendering import Rendering
from guide.model.guide import Page
from guide.pages.frame import Site


@dataclass(frozen=True)
class WorksheetsValues:
    sheets: list[Page]


def make_values(page: Page, site: Site, rendering: Rendering) -> WorksheetsValues:
    locale = page.locale
    return WorksheetsValues(
        sorted(locale.worksheets, key=lambda sheet: locale.sort_key(sheet.title))
    )
