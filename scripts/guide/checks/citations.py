"""Citations and glossary terms name entries that exist."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings.finding import Finding, nearest
from guide.model.guide import Guide


def citations(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        cited = [(citation.key, citation.line) for citation in page.source.citations]
        cited += [(key, page.line_of("sources")) for key in getattr(page.front, "sources", [])]
        for key, line in cited:
            if key not in guide.sources:
                near = nearest(key, guide.sources)
                yield Finding(page.name, line, "citation-unknown", key=key, nearest=near)


def terms(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        for link in page.source.links:
            if link.is_outside or not link.path or page.resolve(link.path) != "glossary":
                continue
            term = link.anchor
            if term and term not in guide.terms:
                near = nearest(term, guide.terms)
                yield Finding(page.name, link.line, "term-unknown", term=term, nearest=near)


CHECKS = [citations, terms]
