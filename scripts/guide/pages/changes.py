"""The record of changes, and the list of editions."""

from __future__ import annotations

import json
from dataclasses import dataclass

from guide.markdown.rendering import Rendering
from guide.model.guide import Page
from guide.pages.change_rows import ChangeRow, make_change_rows
from guide.pages.frame import Site
from guide.parts import editions
from guide.record import dates


@dataclass(frozen=True)
class ChangesValues:
    """`counts` are the forms of the number of changes, as JSON."""

    changes: list[ChangeRow]
    counts: str
    editions: list[editions.ListedEdition]


def make_values(page: Page, site: Site, rendering: Rendering) -> ChangesValues:
    locale = page.locale
    return ChangesValues(
        make_change_rows(locale, dates.latest_changes(page.guide)),
        json.dumps(locale.strings["changes"]["count"], ensure_ascii=False),
        [] if site.edition else editions.list_editions(locale),
    )
