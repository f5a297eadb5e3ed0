"""Raw HTML that could run something, load something or break the content policy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.findings import Finding
from guide.model.guide import Guide

_FORBIDDEN = {
    "script", "style", "iframe", "object", "embed", "form", "input", "button", "link", "meta",
    "base", "svg", "math", "audio", "video", "source", "template", "img",
}  # fmt: skip
_ATTRIBUTE = re.compile(
    r"\b(on[a-z]+|style|srcdoc)\s*=|(javascript|data|vbscript)\s*:", re.IGNORECASE
)
_ADDRESS = re.compile(r"^\s*(javascript|data|vbscript)\s*:", re.IGNORECASE)
_ATTRIBUTE_LIST = re.compile(r"\{:?[^}\n]*\b(on[a-z]+|style)\s*=", re.IGNORECASE)


def unsafe(guide: Guide) -> Iterator[Finding]:
    mend = "Write it in Markdown; what Markdown cannot say belongs in a template."
    for page in guide.all_pages():
        for tag in page.source.html_tags:
            if tag.name in _FORBIDDEN:
                yield Finding(
                    page.name,
                    tag.line,
                    "html-unsafe",
                    f"'<{tag.name}>' is not allowed in a page.",
                    mend,
                )
            elif match := _ATTRIBUTE.search(tag.attributes):
                yield Finding(
                    page.name,
                    tag.line,
                    "html-unsafe",
                    f"'{match[0]}' is not allowed in '<{tag.name}>'.",
                    mend,
                )
        for link in page.source.links:
            if _ADDRESS.match(link.target):
                yield Finding(
                    page.name,
                    link.line,
                    "html-unsafe",
                    f"The address '{link.target}' could run something.",
                    "Give a relative path or an https:// address.",
                )
        for number, line in enumerate(page.source.text.split("\n"), page.source.first_line):
            if match := _ATTRIBUTE_LIST.search(line):
                yield Finding(
                    page.name,
                    number,
                    "html-unsafe",
                    f"The attribute '{match[1]}' is not allowed.",
                    "Remove it from the braces.",
                )


CHECKS = [unsafe]
