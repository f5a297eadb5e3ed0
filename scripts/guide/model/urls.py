"""Addresses of pages: the default language at the root, the others under their code."""

from __future__ import annotations

import posixpath
from functools import cache

from guide.model.guide import Guide


def page_url(guide: Guide, locale: str, path: str) -> str:
    """The address of a page from the root of the site, `` for the home page of the default language."""
    folder = "" if locale == guide.default_locale else f"{locale}/"
    name = path.removesuffix("index").rstrip("/")
    return f"{folder}{name}/" if name else folder


@cache
def relative_url(from_url: str, to_url: str) -> str:
    """`to_url` as written in a page at `from_url`, so that any host and base path work."""
    address, mark, anchor = to_url.partition("#")
    if address == from_url and anchor:
        return f"#{anchor}"
    here, there = from_url.split("/")[:-1], address.split("/")
    shared = len(posixpath.commonprefix([here, there[:-1]]))
    relative = "../" * (len(here) - shared) + "/".join(there[shared:])
    return (relative or "./") + mark + anchor


def absolute_url(site_url: str, url: str) -> str:
    """The full address; `site_url` ends with a slash. Without a site address it stays relative to the root."""
    return f"{site_url}{url}" if site_url else f"/{url}"
