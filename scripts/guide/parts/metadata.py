"""What machines read of a page: alternates, descriptions, preview cards and schema.org data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from guide.model.guide import Locale, Page
from guide.model.markdown_source import plain_text
from guide.model.urls import absolute_url
from guide.parts.editions import EditionInfo
from guide.record.dates import page_dates

_MOST_IN_DESCRIPTION = 200


@dataclass(frozen=True)
class Alternate:
    """The same page in a language (`x-default` included); `url` is absolute."""

    locale: str
    url: str


def alternates(page: Page, site_url: str) -> list[Alternate]:
    guide = page.guide
    found = [
        Alternate(code, absolute_url(site_url, locale.url(page.path)))
        for code, locale in guide.locales.items()
        if page.path in locale.pages
    ]
    default = absolute_url(site_url, guide.default.url(page.path))
    return [*found, Alternate("x-default", default)]


def describe(page: Page) -> str:
    """The sentence search engines and previews show."""
    if page.front.summary:
        return page.front.summary
    return shorten(plain_text(page.source.sections["top"]), _MOST_IN_DESCRIPTION)


def preview_card(locale: Locale) -> str:
    """The picture of a language that previews show, or of the default one while it has none, from the site's root."""
    guide = locale.guide
    own = guide.project.overrides / "icons" / f"card-{locale.code}.png"
    return f"icons/card-{locale.code if own.is_file() else guide.default.code}.png"


def shorten(text: str, most: int) -> str:
    """At most `most` characters, cut between words."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def json_ld(page: Page, site_url: str, edition: EditionInfo | None = None) -> str:
    """schema.org data: the book on its home page, a chapter of it on the others."""
    name = page.locale.strings["site"]["full_name"]
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": page.kind.schema_type,
        "@id": absolute_url(site_url, page.url),
        "name": name if page.is_home else page.title,
        "description": describe(page),
        "inLanguage": page.locale.code,
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }
    if edition:
        data["version"] = edition.name
    data |= _translations(page, site_url)
    if page.is_home:
        data |= _book(page.locale, site_url)
    else:
        book = absolute_url(site_url, page.locale.url("index"))
        data["isPartOf"] = {"@type": "Book", "@id": book, "name": name}
    if page.section:
        data |= _place_and_dates(page)
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _translations(page: Page, site_url: str) -> dict[str, Any]:
    """The translations of a page in the default language, or the page that it translates."""
    is_default = page.locale.is_default
    others = [other for other in page.translations if is_default or other.locale.is_default]
    if not others:
        return {}
    key = "workTranslation" if is_default else "translationOfWork"
    return {key: [{"@id": absolute_url(site_url, other.url)} for other in others]}


def _book(locale: Locale, site_url: str) -> dict[str, Any]:
    return {
        "publisher": {"@type": "Organization", "name": locale.strings["site"]["publisher"]},
        "hasPart": [
            {
                "@type": chapter.kind.schema_type,
                "@id": absolute_url(site_url, chapter.url),
                "position": chapter.section,
                "name": chapter.title,
            }
            for chapter in locale.chapters
        ],
    }


def _place_and_dates(chapter: Page) -> dict[str, Any]:
    data: dict[str, Any] = {"position": chapter.section}
    dates = page_dates(chapter)
    if dates.published:
        data["datePublished"] = dates.published.isoformat()
        data["dateModified"] = (dates.updated or dates.published).isoformat()
    return data
