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
    page_links,
    page_structure,
    parity,
    published_addresses,
    raw_html,
    search_data,
    shared_data,
    unfinished_texts,
    wording,
)
from guide.findings.finding import Finding
from guide.model.guide import Guide

Check = Callable[[Guide], Iterator[Finding]]

CHECKS: list[Check] = [
    *encoding.CHECKS,
    *headings.CHECKS,
    *parity.CHECKS,
    *page_links.CHECKS,
    *link_exemptions.CHECKS,
    *citations.CHECKS,
    *raw_html.CHECKS,
    *page_structure.CHECKS,
    *shared_data.CHECKS,
    *published_addresses.CHECKS,
    *edition_archives.CHECKS,
    *digits_and_letters.CHECKS,
    *wording.CHECKS,
    *search_data.CHECKS,
    *unfinished_texts.CHECKS,
]


def check(guide: Guide) -> list[Finding]:
    """All findings on a guide that could be read, in the order of files and lines."""
    return sorted({finding for one in CHECKS for finding in one(guide)})
