"""The home page: the examples it names and the latest changes."""

from __future__ import annotations

from dataclasses import dataclass

from guide.markdown.rendering import Rendering
from guide.model.guide import Page
from guide.pages.change_rows import ChangeRow, make_change_rows
from guide.pages.frame import Site
from guide.parts import cards
from guide.record import dates


@dataclass(frozen=True)
class HomeValues:
    """The city examples that the page links to, in its order, and the latest changes."""

    cards: list[cards.Card]
    changes: list[ChangeRow]


_MOST_CHANGES = 3


def make_values(page: Page, site: Site, rendering: Rendering) -> HomeValues:
    pages = page.locale.pages
    paths = [page.resolve(link.path) for link in page.source.links if link.path]
    chosen = [
        pages[path] for path in paths if path in pages and pages[path] in page.locale.examples
    ]
    return HomeValues(
        [cards.make_card(example) for example in chosen],
        make_change_rows(page.locale, dates.latest_changes(page.guide, _MOST_CHANGES)),
    )
