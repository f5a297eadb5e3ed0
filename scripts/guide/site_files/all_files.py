"""Every file of the whole site that is no page: a row each, where an export joins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from guide.model.guide import Guide
from guide.pages.frame import Frame, Site
from guide.pages.page import make_citation
from guide.pages.special_pages import make_moved_views, make_not_found_view
from guide.parts.citing import citation_files
from guide.site_files.feeds import feeds
from guide.site_files.headers import headers
from guide.site_files.manifest import manifest
from guide.site_files.sitemap import robots, sitemap

Render = Callable[[str, Frame], str]


@dataclass(frozen=True)
class SiteBuild:
    """What site-wide files are made of; `render` fills a template of overrides/."""

    guide: Guide
    site: Site
    render: Render


@dataclass(frozen=True)
class SiteFiles:
    """`make` gives texts by their addresses from the root of the site.

    What is `in_editions` belongs to a frozen copy too; the rest stays with the site that the copy is part of.
    """

    make: Callable[[SiteBuild], dict[str, str]]
    in_editions: bool = False


def _not_found(build: SiteBuild) -> dict[str, str]:
    base = urlsplit(build.site.canonical_base or "/").path
    view = make_not_found_view(build.guide, build.site, base)
    return {"404.html": build.render("404.html", view)}


def _moved_pages(build: SiteBuild) -> dict[str, str]:
    views = make_moved_views(build.guide, build.site)
    return {f"{url}index.html": build.render("moved.html", view) for url, view in views.items()}


def _feeds(build: SiteBuild) -> dict[str, str]:
    return feeds(build.guide, build.site.url, build.site.authority)


def _search_engines(build: SiteBuild) -> dict[str, str]:
    url = build.site.url
    return {"sitemap.xml": sitemap(build.guide, url), "robots.txt": robots(url)}


def _hosts(build: SiteBuild) -> dict[str, str]:
    """For static hosts: headers, and for GitHub Pages a mark that the site is finished."""
    return {"_headers": headers(), ".nojekyll": ""}


def _citations(build: SiteBuild) -> dict[str, str]:
    return {
        page.url + name: text
        for page in build.guide.all_pages()
        if page.kind.is_cited
        for name, text in citation_files(make_citation(page, build.site)).items()
    }


def _manifests(build: SiteBuild) -> dict[str, str]:
    locales = build.guide.locales.values()
    return {locale.url("index") + "manifest.webmanifest": manifest(locale) for locale in locales}


FILES = (
    SiteFiles(_not_found),
    SiteFiles(_search_engines),
    SiteFiles(_hosts),
    SiteFiles(_feeds),
    SiteFiles(_moved_pages),
    SiteFiles(_citations, in_editions=True),
    SiteFiles(_manifests, in_editions=True),
)


def make_files(build: SiteBuild) -> dict[str, str]:
    """Every site-wide file of a build by its address from the root of the site."""
    texts: dict[str, str] = {}
    for files in FILES:
        if files.in_editions or not build.site.edition:
            texts |= files.make(build)
    return texts
