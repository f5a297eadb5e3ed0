"""Old addresses: a page that sends readers on, an empty anchor, or a line that says where a part has gone."""

from __future__ import annotations

from dataclasses import dataclass

from guide.model.guide import Locale, Page


@dataclass(frozen=True)
class Moved:
    """An address, or an id on a page, that is gone, and where what it named is now."""

    old: str
    url: str
    title: str


def gone_pages(locale: Locale) -> list[Moved]:
    """Pages that are gone: `old` and `url` are addresses from the root of the site."""
    return [
        Moved(locale.url(old), locale.address_url(new), title_at(locale, new))
        for old, new in locale.guide.redirects.items()
        if "#" not in old and _page_at(locale, new)
    ]


def gone_chapters(locale: Locale) -> list[tuple[str, str]]:
    """Paths of chapters that are gone, each with the address that took its place."""
    return [
        (old, new)
        for old, new in locale.guide.redirects.items()
        if old.startswith("chapters/") and "#" not in old and new.partition("#")[0] in locale.pages
    ]


def title_at(locale: Locale, address: str) -> str:
    """The title of what is at an address: of the heading or the term, else of the page."""
    anchor = address.partition("#")[2]
    page = _page_at(locale, address)
    if page is None:
        return address
    headings = {heading.id: heading.text for heading in page.source.headings}
    if anchor in headings:
        return headings[anchor]
    terms = locale.guide.terms
    return terms[anchor].words[locale.code].term if anchor in terms else page.title


def renamed_anchors(page: Page) -> dict[str, str]:
    """Old ids of headings that are still on the page, each with the new one."""
    return {
        old.partition("#")[2]: new.partition("#")[2]
        for old, new in page.guide.redirects.items()
        if "#" in old
        and "#" in new
        and {old.partition("#")[0], new.partition("#")[0]} == {page.path}
    }


def moved_parts(page: Page, kept: set[str]) -> list[Moved]:
    """Parts of the page that are elsewhere now; ids in `kept` are still answered by a heading of the page."""
    locale = page.locale
    return [
        Moved(anchor, locale.address_url(new), title_at(locale, new))
        for old, new in page.guide.redirects.items()
        for path, _, anchor in [old.partition("#")]
        if path == page.path and anchor and new != path and anchor not in kept
    ]


def _page_at(locale: Locale, address: str) -> Page | None:
    return locale.find(address.partition("#")[0])
