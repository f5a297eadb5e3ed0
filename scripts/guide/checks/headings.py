"""Headings: their ids, their order, and titles that are used twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.findings.finding import Finding
from guide.model.guide import Guide
from guide.model.unfinished import is_unfinished

_ID = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")


def ids(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        seen: dict[str, int] = {}
        for heading in page.source.headings:
            id, line = heading.id, heading.line
            if id is None:
                yield Finding(page.name, line, "heading-id-missing", heading=heading.text)
                continue
            if not _ID.match(id):
                yield Finding(page.name, line, "heading-id-form", id=id)
            if seen.setdefault(id, line) != line:
                yield Finding(page.name, line, "heading-id-duplicate", id=id, first=seen[id])


def order(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        above = 1
        for heading in page.source.headings:
            level = heading.level
            if level == 1 or level > above + 1:
                place, signs = (page.name, heading.line), min(above + 1, max(level, 2))
                yield Finding(*place, "heading-order", here=level, above=above, signs=signs)
            above = max(level, 2)


def texts(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        seen: dict[str, int] = {}
        for heading in page.source.headings:
            text, line = heading.text, heading.line
            if seen.setdefault(text, line) != line:
                first = seen[text]
                yield Finding(page.name, line, "heading-duplicate", heading=text, first=first)


def titles(guide: Guide) -> Iterator[Finding]:
    for locale in guide.locales.values():
        seen: dict[str, str] = {}
        for page in locale.pages.values():
            title, first = page.title, seen.setdefault(page.title, page.name)
            if first != page.name and not is_unfinished(title):
                line = page.line_of("title")
                yield Finding(page.name, line, "title-duplicate", title=title, other=first)


CHECKS = [ids, order, texts, titles]
