"""Citations and glossary terms name entries that exist."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings.finding import Finding, nearest
from guide.model.guide import Guide


def citations(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        found = [(citation.key, citation.line) for citation in page.source.citations]
        found += [(key, page.line_of("sources")) for key in getattr(page.front, "sources", [])]
        for key, line in found:
            if key not in guide.sources:
                yield Finding(
                    page.name,
                    line,
                    "citation-unknown",
                    key=key,
                    nearest=nearest(key, guide.sources),
                )


def terms(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        for link in page.source.links:
            if link.is_outside or not link.path or page.resolve(link.path) != "glossary":
                continue
            if link.anchor and link.anchor not in guide.terms:
                yield Finding(
                    page.name,
                    link.line,
                    "term-unknown",
                    term=link.anchor,
                    nearest=nearest(link.anchor, guide.terms),
                )


CHECKS = [citations, terms]
