"""Every content rule, each a pure function from the model to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from guide.checks import (
    citations,
    digits_and_letters,
    edition_archives,
    encoding,
    headings,
    link_exemptions,
    markup,
    page_links,
    page_structure,
    parity,
    published_addresses,
    search_data,
    shared_data,
    unfinished_texts,
    wording,
)
from guide.findings.finding import Finding
from guide.model.guide import Guide

Check = Callable[[Guide], Iterator[Finding]]

_MODULES = (
    *(encoding, markup, headings, parity, page_links, link_exemptions, citations, page_structure),
    *(shared_data, published_addresses, edition_archives, digits_and_letters, wording),
    *(search_data, unfinished_texts),
)
CHECKS: list[Check] = [rule for module in _MODULES for rule in module.CHECKS]

# What a check compares pages with: files of docs/data/, or all pages. While one of them cannot be read, the
# findings of the check would only follow from that.
PAGES = "pages"
_DATA_IN_WORDS = {"changes.yml", "countries.yml", "diagrams.yml", "terms.yml", "themes.yml"}
NEEDS: dict[Check, set[str]] = {
    citations.citations: {"sources.yml"},
    citations.terms: {"terms.yml"},
    link_exemptions.exemptions: {PAGES, "sources.yml", "terms.yml"},
    page_structure.countries: {"countries.yml"},
    page_structure.owners: {"strings/"},
    page_structure.read_on: {PAGES},
    page_structure.sections: {PAGES},
    page_structure.themes: {"themes.yml"},
    parity.untranslated: {PAGES},
    published_addresses.published: {PAGES, "redirects.yml", "terms.yml"},
    published_addresses.redirects: {PAGES, "terms.yml"},
    search_data.plurals: {"search-words.yml"},
    search_data.sections: {PAGES},
    shared_data.changed_pages: {PAGES, "redirects.yml", "terms.yml"},
    shared_data.diagrams: {"diagrams.yml"},
    shared_data.places: {PAGES, "places.yml"},
    shared_data.strings: {"strings/"},
    wording.exemptions: {PAGES, *_DATA_IN_WORDS},
    wording.wording: {"terms.yml", "wording.yml"},
}


def check(guide: Guide) -> list[Finding]:
    """All findings on a guide that could be read, in the order of files and lines."""
    if not guide.locales:
        return []
    rules = [
        rule for rule in CHECKS if not any(_is_unread(name, guide) for name in NEEDS.get(rule, ()))
    ]
    return sorted({finding for rule in rules for finding in rule(guide)})


def _is_unread(name: str, guide: Guide) -> bool:
    if name == PAGES:
        return any(not file.startswith("docs/data/") for file in guide.unread)
    return any(file.startswith(f"docs/data/{name}") for file in guide.unread)
