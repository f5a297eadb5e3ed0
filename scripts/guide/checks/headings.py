"""Headings: their ids, their order, and titles that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.findings import Finding
from guide.model.guide import Guide

_ID = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")


def ids(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        seen: dict[str, int] = {}
        for heading in page.source.headings:
            if heading.id is None:
                yield Finding(
                    page.name,
                    heading.line,
                    "heading-id-missing",
                    f"The heading '{heading.text}' has no id.",
                    "Put one after it, the same in all languages: '## … {#first-steps}'.",
                )
                continue
            if not _ID.match(heading.id):
                yield Finding(
                    page.name,
                    heading.line,
                    "heading-id-form",
                    f"The id '{heading.id}' has characters that an address should not have.",
                    "Use small letters a-z, digits and hyphens, and begin with a letter.",
                )
            if heading.id in seen:
                yield Finding(
                    page.name,
                    heading.line,
                    "heading-id-duplicate",
                    f"The id '{heading.id}' already stands on line {seen[heading.id]}.",
                    "Give one of the two headings another id, in all languages.",
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
                    f"A heading of level {heading.level} follows one of level {level}.",
                    f"Write it with {min(level + 1, max(heading.level, 2))} '#' signs; "
                    "the page title is level 1 and comes from the front matter.",
                )
            level = max(heading.level, 2)
            if heading.text in texts:
                yield Finding(
                    page.name,
                    heading.line,
                    "heading-duplicate",
                    f"The heading '{heading.text}' already stands on line {texts[heading.text]}.",
                    "Say in each heading what is different about its section.",
                )
            texts.setdefault(heading.text, heading.line)


def titles(guide: Guide) -> Iterator[Finding]:
    for pages in guide.pages.values():
        seen: dict[str, str] = {}
        for page in pages.values():
            if page.title in seen:
                yield Finding(
                    page.name,
                    page.line_of("title"),
                    "title-duplicate",
                    f"The title '{page.title}' is also that of {seen[page.title]}.",
                    "Give one of the two pages another title.",
                )
            seen.setdefault(page.title, page.name)


CHECKS = [ids, order, titles]
