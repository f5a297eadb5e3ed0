"""Which outside addresses the guide names, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from guide.model.guide import Guide


@dataclass(frozen=True, order=True)
class Location:
    """A line of a file that names an address; `path` is written from the root of the repository."""

    path: str
    line: int


def outside_addresses(guide: Guide) -> dict[str, list[Location]]:
    """Each address, without its fragment, to the lines that name it in the order of files and lines."""
    found: dict[str, set[Location]] = {}

    def add(address: str | None, path: str, line: int) -> None:
        if address and re.match(r"https?://", address):
            found.setdefault(urldefrag(address).url, set()).add(Location(path, line))

    for id, source in guide.sources.items():
        add(source.address, *guide.place("sources.yml", id, "URL"))
    for id, term in guide.terms.items():
        add(term.source, *guide.place("terms.yml", id, "source"))
    for page in guide.all_pages():
        for link in page.source.links:
            add(link.target, page.name, link.line)
    return {address: sorted(found[address]) for address in sorted(found)}


def host_of(address: str) -> str:
    """The host in small letters; empty when the address has none that can be read."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
