"""Addresses of pages, and as they are written in a page."""

from __future__ import annotations

import pytest

from guide.model import urls
from guide.model.guide import Guide


@pytest.mark.parametrize(
    ("locale", "path", "url"),
    [
        ("ar", "index", ""),
        ("en", "index", "en/"),
        ("ar", "chapters/mapping", "chapters/mapping/"),
        ("en", "chapters/mapping", "en/chapters/mapping/"),
        ("ar", "examples/index", "examples/"),
    ],
)
def test_addresses(small_guide: Guide, locale: str, path: str, url: str) -> None:
    assert small_guide.locales[locale].url(path) == url


@pytest.mark.parametrize(
    ("here", "there", "written"),
    [
        ("chapters/mapping/", "", "../../"),
        ("chapters/mapping/", "en/chapters/mapping/", "../../en/chapters/mapping/"),
        ("", "chapters/mapping/#levels", "chapters/mapping/#levels"),
        ("", "", "./"),
        ("chapters/mapping/", "chapters/mapping/#levels", "#levels"),
        ("en/", "assets/guide.css", "../assets/guide.css"),
    ],
)
def test_relative_addresses(here: str, there: str, written: str) -> None:
    assert urls.relative_url(here, there) == written
