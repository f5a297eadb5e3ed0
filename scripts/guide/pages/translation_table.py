"""The state of translations: every section that is out of sync."""

from __future__ import annotations

from dataclasses import dataclass

from guide.markdown.rendering import Rendering
from guide.model.guide import Locale, Page
from guide.pages.frame import Site
from guide.record import fingerprints
from guide.schema.data_files import Change


@dataclass(frozen=True)
class StateRow:
    """A section that is out of sync. `shown_in` is the language of its title where it is not that of the page."""

    url: str
    title: str
    shown_in: Locale | None
    locale: str
    state: str
    change: Change | None


@dataclass(frozen=True)
class TranslationsValues:
    """`parts` is the number of sections that are out of sync, of `total`."""

    rows: list[StateRow]
    parts: int
    total: int


def make_values(page: Page, site: Site, rendering: Rendering) -> TranslationsValues:
    """Every section that is out of sync, with its heading in the language of the page where it has one."""
    guide, rows = page.guide, []
    for state in site.out_of_sync:
        mine = state.sections.get(page.locale.code)
        shown = mine or next(iter(state.sections.values()))
        locale = guide.locales[shown.locale]
        anchor = "" if state.id == "top" else f"#{state.id}"
        title = locale.pages[state.page].title
        rows.append(
            StateRow(
                locale.url(state.page) + anchor,
                title if state.id == "top" else f"{title}: {shown.heading}",
                None if mine else locale,
                state.locale,
                state.state,
                state.since,
            )
        )
    parts = {state.name for state in site.out_of_sync}
    return TranslationsValues(rows, len(parts), len(fingerprints.sections(guide)))
