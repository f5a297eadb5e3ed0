"""The glossary: its terms by letter."""

from __future__ import annotations

from dataclasses import dataclass

from guide.markdown.rendering import Rendering
from guide.model.guide import Locale, Page
from guide.pages.frame import Site
from guide.parts import glossary_entries


@dataclass(frozen=True)
class GlossaryValues:
    letters: dict[str, list[glossary_entries.Entry]]
    total: int
    locales: dict[str, Locale]


def make_values(page: Page, site: Site, rendering: Rendering) -> GlossaryValues:
    letters = glossary_entries.entries_by_letter(page.locale)
    return GlossaryValues(letters, len(page.guide.terms), page.guide.locales)
