"""The home page: its Markdown cut at the headings, and the examples that it names."""

from __future__ import annotations

import re

from guide.model.guide import Guide, Page
from guide.parts.cards import Card, card

_HEADING = re.compile(r"<h2 id=\"([^\"]+)\">(?:<a[^>]*>)?(.*?)(?:</a>)?</h2>", re.DOTALL)


def pieces(html: str) -> dict[str, dict[str, str]]:
    """`lead` is what stands before the first heading; the others are named by heading id."""
    found = {"lead": {"title": "", "html": ""}}
    parts = _HEADING.split(html)
    found["lead"]["html"] = parts[0].strip()
    for id, title, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        found[id] = {"title": title, "html": body.strip()}
    return found


def chosen_examples(guide: Guide, page: Page) -> list[Card]:
    """The city examples that the home page links to, in its order."""
    pages = guide.pages[page.locale]
    paths = [page.resolve(link.path) for link in page.source.links if link.path]
    chosen = [pages[path] for path in paths if path in pages and pages[path].kind == "example"]
    return [card(guide, example) for example in chosen]
