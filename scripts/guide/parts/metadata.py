"""What machines read: alternates, JSON-LD, sitemap, web app manifest, robots and headers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import quoteattr

from guide.model.guide import Guide, Page
from guide.model.markdown_source import plain_text
from guide.model.urls import absolute_url, page_url
from guide.parts.editions import Frozen
from guide.record.dates import page_dates

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)


@dataclass(frozen=True)
class Alternate:
    """The same page in a language (`x-default` included); `url` is absolute."""

    locale: str
    url: str


def alternates(guide: Guide, site_url: str, path: str) -> list[Alternate]:
    found = [
        Alternate(locale, absolute_url(site_url, page_url(guide, locale, path)))
        for locale in guide.languages
        if path in guide.pages[locale]
    ]
    default = absolute_url(site_url, page_url(guide, guide.default_locale, path))
    return [*found, Alternate("x-default", default)]


def description(page: Page) -> str:
    """The sentence search engines and previews show."""
    if page.kind == "example":
        return shortened(plain_text(page.source.sections["top"]), 200)
    front = page.front.model_dump()
    return str(front.get("description") or front.get("purpose") or "")


def picture(guide: Guide, locale: str) -> str:
    """The preview card of a language, or of the default one while it has none, from the site's root."""
    own = guide.project.overrides / "icons" / f"card-{locale}.png"
    return f"icons/card-{locale if own.is_file() else guide.default_locale}.png"


def shortened(text: str, most: int) -> str:
    """At most `most` characters, cut between words."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def json_ld(guide: Guide, site_url: str, page: Page, edition: Frozen | None = None) -> str:
    """schema.org data: the book on its home page, a chapter of it on the others."""
    strings = guide.strings[page.locale]
    url = absolute_url(site_url, page_url(guide, page.locale, page.path))
    book = absolute_url(site_url, page_url(guide, page.locale, "index"))
    is_default = page.locale == guide.default_locale
    others = [
        absolute_url(site_url, page_url(guide, locale, page.path))
        for locale in (guide.other_locales if is_default else [guide.default_locale])
        if page.path in guide.pages[locale]
    ]
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": {"home": "Book", "chapter": "Chapter"}.get(page.kind, "WebPage"),
        "@id": url,
        "name": strings["site"]["full_name"] if page.kind == "home" else page.title,
        "description": description(page),
        "inLanguage": page.locale,
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }
    if edition:
        data["version"] = edition.name
    if others:
        data["workTranslation" if is_default else "translationOfWork"] = [
            {"@id": other} for other in others
        ]
    if page.kind == "home":
        data["publisher"] = {"@type": "Organization", "name": strings["site"]["publisher"]}
        data["hasPart"] = [
            {
                "@type": "Chapter",
                "@id": absolute_url(site_url, page_url(guide, page.locale, chapter.path)),
                "position": chapter.chapter.section,
                "name": chapter.title,
            }
            for chapter in guide.chapters(page.locale)
        ]
    else:
        data["isPartOf"] = {"@type": "Book", "@id": book, "name": strings["site"]["full_name"]}
    if page.kind == "chapter":
        data["position"] = page.chapter.section
        dates = page_dates(guide, page.path)
        if dates.published:
            data["datePublished"] = dates.published.isoformat()
            data["dateModified"] = (dates.updated or dates.published).isoformat()
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def sitemap(guide: Guide, site_url: str) -> str:
    """Every page with its alternates; `lastmod` where the record of changes knows the day."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for page in guide.all_pages():
        dates = page_dates(guide, page.path)
        day = dates.updated or dates.published
        lines.append("<url>")
        lines.append(
            f"<loc>{absolute_url(site_url, page_url(guide, page.locale, page.path))}</loc>"
        )
        if day:
            lines.append(f"<lastmod>{day.isoformat()}</lastmod>")
        lines.extend(
            f'<xhtml:link rel="alternate" hreflang="{one.locale}" href={quoteattr(one.url)}/>'
            for one in alternates(guide, site_url, page.path)
        )
        lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


def robots(site_url: str) -> str:
    return f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"


def headers() -> str:
    """The `_headers` file that static hosts such as Netlify and Cloudflare Pages read."""
    return (
        "/*\n"
        f"  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n"
        "  Referrer-Policy: no-referrer\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
        "/assets/*\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
        "/search/*\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
    )


def manifest(guide: Guide, locale: str) -> str:
    """The web app manifest of one language; addresses are relative to the file itself."""
    site = guide.strings[locale]["site"]
    up = "" if locale == guide.default_locale else "../"
    data = {
        "name": site["full_name"],
        "short_name": site["name"],
        "description": site["about"],
        "lang": locale,
        "dir": guide.languages[locale].direction,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": "#f8f4eb",
        "theme_color": "#f8f4eb",
        "icons": [
            {"src": f"{up}icons/icon.svg", "type": "image/svg+xml", "sizes": "any"},
            {"src": f"{up}icons/icon-192.png", "type": "image/png", "sizes": "192x192"},
            {"src": f"{up}icons/icon-512.png", "type": "image/png", "sizes": "512x512"},
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
