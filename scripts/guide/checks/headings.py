"""Headings: their ids, their order, and titles that stand twice."""

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
            if heading.id is None:
                yield Finding(page.name, heading.line, "heading-id-missing", heading=heading.text)
                continue
            if not _ID.match(heading.id):
                yield Finding(page.name, heading.line, "heading-id-form", id=heading.id)
            if heading.id in seen:
                yield Finding(
                    page.name,
                    heading.line,
                    "heading-id-duplicate",
                    id=heading.id,
                    first=seen[heading.id],
                )
            seen.setdefault(heading.id, heading.line)


def order(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        level, texts = 1, dict[str, int]()
        for heading in page.source.headings:
            if heading.level == 1 or heading.level > level + 1:
                yield Finding(
                    page.name,
                    heading.line,
                    "heading-order",
                    here=heading.level,
                    above=level,
                    signs=min(level + 1, max(heading.level, 2)),
                )
            level = max(heading.level, 2)
            if heading.text in texts:
                yield Finding(
                    page.name,
                    heading.line,
                    "heading-duplicate",
                    heading=heading.text,
                    first=texts[heading.text],
                )
            texts.setdefault(heading.text, heading.line)


def titles(guide: Guide) -> Iterator[Finding]:
    for locale in guide.locales.values():
        seen: dict[str, str] = {}
        for page in locale.pages.values():
            if page.title in seen and not is_unfinished(page.title):
                yield Finding(
                    page.name,
                    page.line_of("title"),
                    "title-duplicate",
                    title=page.title,
                    other=seen[page.title],
                )
            seen.setdefault(page.title, page.name)


CHECKS = [ids, order, titles]
