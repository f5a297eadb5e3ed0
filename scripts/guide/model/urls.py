"""Addresses as they are written: relative to a page, or whole."""

from __future__ import annotations

import posixpath
from functools import cache


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
