"""Old addresses: a page that sends readers on, an empty anchor, or a line that says where a part has gone."""

from __future__ import annotations

from dataclasses import dataclass

from guide.model.guide import Guide, Page
from guide.model.urls import page_url


@dataclass(frozen=True)
class Moved:
    """An address, or an id on a page, that is gone, and where what it named stands now."""

    old: str
    url: str
    title: str


def gone_pages(guide: Guide, locale: str) -> list[Moved]:
    """Pages that are gone: `old` and `url` are addresses from the root of the site."""
    return [
        Moved(page_url(guide, locale, old), url(guide, locale, new), title(guide, locale, new))
        for old, new in guide.redirects.items()
        if "#" not in old and _page(guide, locale, new)
    ]


def gone_chapters(guide: Guide, locale: str) -> list[tuple[str, str]]:
    """Paths of chapters that are gone, each with the address that took its place."""
    return [
        (old, new)
        for old, new in guide.redirects.items()
        if old.startswith("chapters/")
        and "#" not in old
        and new.partition("#")[0] in guide.pages[locale]
    ]


def title(guide: Guide, locale: str, address: str) -> str:
    """What stands at an address: the heading or the term, else the page."""
    anchor = address.partition("#")[2]
    page = _page(guide, locale, address)
    if page is None:
        return address
    headings = {heading.id: heading.text for heading in page.source.headings}
    if anchor in headings:
        return headings[anchor]
    return guide.terms[anchor].words[locale].term if anchor in guide.terms else page.title


def with_old_anchors(guide: Guide, page: Page, html: str) -> str:
    """Headings of the page that have a new id answer to the old one as well."""
    for old, new in _renamed(guide, page).items():
        heading = f' id="{new}"><a'
        html = html.replace(heading, f' id="{new}"><span id="{old}"></span><a', 1)
    return html


def moved(guide: Guide, page: Page, html: str) -> list[Moved]:
    """Parts of the page that stand elsewhere now."""
    return [
        Moved(anchor, url(guide, page.locale, new), title(guide, page.locale, new))
        for old, new in guide.redirects.items()
        for path, _, anchor in [old.partition("#")]
        if path == page.path and anchor and new != path and f'<span id="{anchor}">' not in html
    ]


def _page(guide: Guide, locale: str, address: str) -> Page | None:
    path = address.partition("#")[0]
    return guide.pages[locale].get(path) or guide.borrowed[locale].get(path)


def _renamed(guide: Guide, page: Page) -> dict[str, str]:
    return {
        old.partition("#")[2]: new.partition("#")[2]
        for old, new in guide.redirects.items()
        if "#" in old
        and "#" in new
        and {old.partition("#")[0], new.partition("#")[0]} == {page.path}
    }


def url(guide: Guide, locale: str, address: str) -> str:
    path, mark, anchor = address.partition("#")
    return page_url(guide, locale, path) + mark + anchor
