"""Every content rule, each a pure function from the model to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from guide.checks import (
    addresses,
    data,
    editions,
    files,
    headings,
    html,
    language,
    links,
    outside_links,
    parity,
    references,
    search,
    shapes,
    unfinished,
    wording,
)
from guide.findings import Finding
from guide.model.guide import Guide

Check = Callable[[Guide], Iterator[Finding]]

CHECKS: list[Check] = [
    *files.CHECKS,
    *headings.CHECKS,
    *parity.CHECKS,
    *links.CHECKS,
    *outside_links.CHECKS,
    *references.CHECKS,
    *html.CHECKS,
    *shapes.CHECKS,
    *data.CHECKS,
    *addresses.CHECKS,
    *editions.CHECKS,
    *language.CHECKS,
    *wording.CHECKS,
    *search.CHECKS,
    *unfinished.CHECKS,
]


def check(guide: Guide) -> list[Finding]:
    """All findings on a guide that could be read, in the order of files and lines."""
    return sorted({finding for one in CHECKS for finding in one(guide)})
