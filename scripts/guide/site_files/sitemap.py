"""The sitemap and what else search engines read."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from guide.model.guide import Guide
from guide.model.urls import absolute_url
from guide.parts.metadata import alternates
from guide.record.dates import page_dates


def sitemap(guide: Guide, site_url: str) -> str:
    """Every page with its alternates; `lastmod` where the record of changes knows the day."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for page in guide.all_pages():
        dates = page_dates(page)
        day = dates.updated or dates.published
        lines.append("<url>")
        lines.append(f"<loc>{absolute_url(site_url, page.url)}</loc>")
        if day:
            lines.append(f"<lastmod>{day.isoformat()}</lastmod>")
        lines.extend(
            f'<xhtml:link rel="alternate" hreflang="{other.locale}" href={quoteattr(other.url)}/>'
            for other in alternates(page, site_url)
        )
        lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


def robots(site_url: str) -> str:
    return f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"
