"""For maintainers: the outline of the land, from Natural Earth's public-domain data in the world-atlas package."""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from guide.parts.world_map import HEIGHT, WIDTH, to_map_units
from guide.project import this_project

_DATA = Path("node_modules/world-atlas/land-110m.json")
_LEAST_POINTS = 5


def _lines(topology: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """Arcs of a TopoJSON file as (longitude, latitude); points are stored as steps from the last one."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        lines.append(line)
    return lines


def _rings(topology: dict[str, Any]) -> list[list[tuple[float, float]]]:
    lines = _lines(topology)
    rings = []
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                points: list[tuple[float, float]] = []
                for number in ring:
                    points += lines[number] if number >= 0 else lines[~number][::-1]
                rings.append(points)
    return rings


def _unrolled(ring: list[tuple[float, float]]) -> list[tuple[int, int]]:
    """Spots on the map in whole units; a ring that crosses the date line runs on past the edge."""
    spots: list[tuple[int, int]] = []
    turn = 0
    for longitude, latitude in ring:
        x, y = to_map_units(latitude, longitude)
        if spots and abs(x + turn - spots[-1][0]) > WIDTH / 2:
            turn += WIDTH if x + turn < spots[-1][0] else -WIDTH
        spot = (round(x) + turn, round(y))
        if not spots or spot != spots[-1]:
            spots.append(spot)
    return spots


def _drawn(spots: list[tuple[int, int]]) -> str:
    steps = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(spots)]
    return f"M{spots[0][0]} {spots[0][1]}l" + " ".join(steps).replace(" -", "-") + "z"


def outline(root: Path) -> str:
    """The `d` of a path in the units of the map; specks and what lies outside are left out."""
    topology = json.loads((root / _DATA).read_text("utf-8"))
    parts = []
    for ring in _rings(topology):
        spots = _unrolled(ring)
        if len(set(spots)) < _LEAST_POINTS or min(y for _, y in spots) >= HEIGHT:
            continue
        parts.append(_drawn(spots))
        for turn in (-WIDTH, WIDTH):
            moved = [(x + turn, y) for x, y in spots]
            if any(0 < x < WIDTH for x, _ in moved):
                parts.append(_drawn(moved))
    return "".join(parts)


def main() -> int:
    project = this_project()
    if not (project.root / _DATA).is_file():
        print("node_modules is missing. Run './scripts/setup --dev' first.", file=sys.stderr)
        return 2
    path = outline(project.root)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"><path d="{path}"/></svg>\n'
    (project.assets / "land.svg").write_text(svg, encoding="utf-8")
    print(f"land.svg: {len(svg)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
