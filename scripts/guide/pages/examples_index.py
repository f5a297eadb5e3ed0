"""The list of city examples: its map, its table and its filters."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import get_args

from guide.markdown.rendering import Rendering
from guide.model.guide import Page
from guide.pages.frame import Site
from guide.parts import cards, world_map
from guide.schema.front_matter import Evidence


@dataclass(frozen=True)
class ExamplesValues:
    """`themes` maps a theme to its name; `counts` are the forms of the number of examples, as JSON."""

    cards: list[cards.Card]
    map: world_map.WorldMap
    evidence: tuple[str, ...]
    themes: dict[str, str]
    regions: list[str]
    counts: str


def make_values(page: Page, site: Site, rendering: Rendering) -> ExamplesValues:
    locale = page.locale
    listed = cards.make_cards(locale)
    used = {theme for card in listed for theme in card.themes}
    names = {theme: page.guide.themes[theme][locale.code] for theme in used}
    regions = {card.region for card in listed}
    return ExamplesValues(
        listed,
        world_map.make_map(page.guide, listed),
        get_args(Evidence),
        dict(sorted(names.items(), key=lambda pair: locale.sort_key(pair[1]))),
        [region for region in locale.strings["regions"] if region in regions],
        json.dumps(locale.strings["examples"]["count"], ensure_ascii=False),
    )
