"""Which outside addresses the guide names, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from guide.model.guide import Guide


@dataclass(frozen=True, order=True)
class Place:
    """A line of a file that names an address; `path` is written from the root of the repository."""

    path: str
    line: int


def outside_addresses(guide: Guide) -> dict[str, list[Place]]:
    """Address without its fragment -> the places that name it, in the order of files and lines."""
    found: dict[str, set[Place]] = {}

    def add(address: str | None, place: Place) -> None:
        if address and re.match(r"https?://", address):
            found.setdefault(urldefrag(address).url, set()).add(place)

    for name, entries, key in (
        ("sources.yml", {id: source.address for id, source in guide.sources.items()}, "URL"),
        ("terms.yml", {id: term.source for id, term in guide.terms.items()}, "source"),
    ):
        for id, address in entries.items():
            add(address, Place(*guide.place(name, id, key)))
    for page in guide.all_pages():
        for link in page.source.links:
            add(link.target, Place(page.name, link.line))
    return {address: sorted(found[address]) for address in sorted(found)}


def host_of(address: str) -> str:
    """The host in small letters; empty when the address has none that can be read."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
