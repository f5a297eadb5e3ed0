"""Pages that no Markdown file holds: the one for wrong addresses, and those at addresses that are gone."""

from __future__ import annotations

from dataclasses import dataclass

from guide.model.guide import Guide, Locale
from guide.model.urls import absolute_url, relative_url
from guide.pages.frame import Frame, Site
from guide.parts import redirects


@dataclass(frozen=True)
class Way:
    """Where a reader can go from a wrong address, in one language."""

    locale: Locale
    home: str
    a_z: str


@dataclass(kw_only=True)
class NotFoundView(Frame):
    ways: list[Way]


@dataclass(kw_only=True)
class MovedView(Frame):
    """`target` is written as on the page itself."""

    target: str
    title: str
    canonical: str


def make_not_found_view(guide: Guide, site: Site, base: str) -> NotFoundView:
    """The one page for wrong addresses; its links begin with the path of the site, `base`."""
    ways = [
        Way(locale, base + locale.url("index"), base + locale.url("a-z"))
        for locale in guide.locales.values()
    ]
    return NotFoundView(
        site=site, locale=guide.default, base=base, styles=[site.assets["home.css"]], ways=ways
    )


def make_moved_views(guide: Guide, site: Site) -> dict[str, MovedView]:
    """The pages at addresses that are gone, each by its own address."""
    return {
        moved.old: MovedView(
            site=site,
            locale=locale,
            here=moved.old,
            styles=[site.assets["home.css"]],
            script=site.assets["redirect.js"],
            target=relative_url(moved.old, moved.url),
            title=moved.title,
            canonical=absolute_url(site.canonical_base, moved.url.partition("#")[0]),
        )
        for locale in guide.locales.values()
        for moved in redirects.gone_pages(locale)
    }
