"""Published addresses keep working, and redirects lead somewhere in one step."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings.finding import Finding, nearest
from guide.model.addresses import PUBLISHED, current, has
from guide.model.guide import Guide

_REDIRECTS = "docs/data/redirects.yml"


def published(guide: Guide) -> Iterator[Finding]:
    """A page that is gone is told once, not for each of its headings; a page that cannot be read is not gone."""
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
        line = guide.line("redirects.yml", old)
        loop = _loop(guide.redirects, old)
        if loop:
            yield Finding(_REDIRECTS, line, "redirect-cycle", way=" → ".join(loop))
        elif old in known:
            yield Finding(_REDIRECTS, line, "redirect-from-page", address=old)
        elif new in guide.redirects:
            end = _end(guide.redirects, new)
            yield Finding(_REDIRECTS, line, "redirect-chain", old=old, new=new, end=end)
        elif not has(guide, new):
            yield Finding(
                _REDIRECTS, line, "redirect-nowhere", address=new, nearest=nearest(new, known)
            )


def _loop(redirects: dict[str, str], start: str) -> list[str]:
    """The way from an address back to itself; empty if there is none."""
    way = [start]
    while (step := redirects.get(way[-1])) is not None:
        if step == start:
            return [*way, step]
        if step in way:
            return []
        way.append(step)
    return []


def _end(redirects: dict[str, str], address: str) -> str:
    seen = set()
    while address in redirects and address not in seen:
        seen.add(address)
        address = redirects[address]
    return address


CHECKS = [published, redirects]
