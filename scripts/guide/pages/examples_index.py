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
    """The filters map what a row holds to its name: `evidence`, `themes`, `regions`. `counts` are the forms of the number of examples, as JSON."""

    cards: list[cards.Card]
    map: world_map.WorldMap
    evidence: dict[str, str]
    themes: dict[str, str]
    regions: dict[str, str]
    counts: str


def make_values(page: Page, site: Site, rendering: Rendering) -> ExamplesValues:
    locale, strings = page.locale, page.locale.strings
    listed = cards.make_cards(locale)
    used = {theme for card in listed for theme in card.themes}
    names = {theme: page.guide.themes[theme][locale.code] for theme in used}
    regions = {card.region for card in listed}
    return ExamplesValues(
        listed,
        world_map.make_map(page.guide, listed),
        {label: strings["evidence"][label]["name"] for label in get_args(Evidence)},
        dict(sorted(names.items(), key=lambda pair: locale.sort_key(pair[1]))),
        {id: name for id, name in strings["regions"].items() if id in regions},
        json.dumps(strings["examples"]["count"], ensure_ascii=False),
    )
