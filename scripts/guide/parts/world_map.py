"""The map of city examples: the outline of the land, and a point for each place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from guide.model.guide import Guide
from guide.parts.cards import Card

WIDTH, HEIGHT = 720, 260
_NORTH = 76
_UNITS_A_DEGREE = 2


@dataclass(frozen=True)
class Point:
    card: Card
    x: int
    y: int


@dataclass(frozen=True)
class WorldMap:
    """`land` is the `d` of a path; points come from north to south, in units of the map."""

    width: int
    height: int
    land: str
    points: list[Point]


def to_map_units(latitude: float, longitude: float) -> tuple[float, float]:
    """Degrees to units of the map: a plain cylinder, cut off north of 76 and south of 54 degrees."""
    return (longitude + 180) * _UNITS_A_DEGREE, (_NORTH - latitude) * _UNITS_A_DEGREE


def make_map(guide: Guide, cards: list[Card]) -> WorldMap:
    """Places without an entry in places.yml have no point; the table below the map has them all."""
    file = guide.project.assets / "land.svg"
    match = re.search(r' d="([^"]*)"', file.read_text("utf-8")) if file.is_file() else None
    points = []
    for card in cards:
        place = guide.places.get(card.path.rpartition("/")[2])
        if place:
            x, y = to_map_units(*place)
            points.append(Point(card, round(x), round(y)))
    points.sort(key=lambda point: (point.y, point.x))
    return WorldMap(WIDTH, HEIGHT, match[1] if match else "", points)
