"""Markdown that is written as the rules read it, and HTML that could run or load something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.findings.finding import Finding
from guide.model.guide import Guide

_FORBIDDEN = {
    "script", "style", "iframe", "object", "embed", "form", "input", "button", "link", "meta",
    "base", "svg", "math", "audio", "video", "source", "template", "img",
}  # fmt: skip
_SCHEME = r"(javascript|data|vbscript)\s*:"
_ATTRIBUTE = re.compile(rf"\b(on[a-z]+|style|srcdoc)\s*=|{_SCHEME}", re.IGNORECASE)
_ADDRESS = re.compile(rf"^\s*{_SCHEME}", re.IGNORECASE)
_ATTRIBUTE_LIST = re.compile(r"\{:?[^}\n]*\b(on[a-z]+|style)\s*=", re.IGNORECASE)


def forms(guide: Guide) -> Iterator[Finding]:
    """Every link and heading has a form that the rules see."""
    for page in guide.all_pages():
        for unread in page.source.unread_forms:
            yield Finding(page.name, unread.line, f"markdown-form.{unread.form}")


def unsafe(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        for tag in page.source.html_tags:
            if tag.name in _FORBIDDEN:
                yield Finding(page.name, tag.line, "html-unsafe.tag", tag=tag.name)
            elif match := _ATTRIBUTE.search(tag.attributes):
                place = page.name, tag.line
                yield Finding(*place, "html-unsafe.attribute", attribute=match[0], tag=tag.name)
        for link in page.source.links:
            if _ADDRESS.match(link.target):
                yield Finding(page.name, link.line, "html-unsafe.address", target=link.target)
        for number, line in page.source.lines:
            if match := _ATTRIBUTE_LIST.search(line):
                yield Finding(page.name, number, "html-unsafe.braces", attribute=match[1])


CHECKS = [forms, unsafe]
