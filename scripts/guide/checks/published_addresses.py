"""Published addresses keep working, and redirects lead somewhere in one step."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings.finding import Finding, nearest
from guide.model.addresses import PUBLISHED, current, has
from guide.model.guide import Guide


def published(guide: Guide) -> Iterator[Finding]:
    """A page that is gone is one finding, without its headings; a page that cannot be read is not gone."""
    now = current(guide)
    folders = [guide.project.docs / code for code in guide.locales]
    for address, line in guide.published.items():
        page = address.partition("#")[0]
        if address in now or address in guide.redirects or page in guide.redirects:
            continue
        is_there = any((folder / f"{page}.md").is_file() for folder in folders)
        if page not in now and (is_there or address != page):
            continue
        yield Finding(PUBLISHED, line, "address-dropped", address=address)


def redirects(guide: Guide) -> Iterator[Finding]:
    """From an address that is gone, in one step, to one that is there."""
    known = current(guide)
    for old, new in guide.redirects.items():
        place = guide.place("redirects.yml", old)
        way = _follow(guide.redirects, old)
        if way[-1] == old:
            yield Finding(*place, "redirect-cycle", way=" → ".join(way))
        elif old in known:
            yield Finding(*place, "redirect-from-page", address=old)
        elif new in guide.redirects:
            yield Finding(*place, "redirect-chain", old=old, new=new, end=way[-1])
        elif not has(guide, new):
            near = nearest(new, known)
            yield Finding(*place, "redirect-nowhere", address=new, nearest=near)


def _follow(redirects: dict[str, str], address: str) -> list[str]:
    """The addresses that redirects lead to in turn, the last one twice where they lead in a circle."""
    way = [address]
    while (address := redirects.get(address, "")) and address not in way:
        way.append(address)
    return [*way, address] if address else way


CHECKS = [published, redirects]
