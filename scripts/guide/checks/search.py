"""Words that search needs to know: broken plurals of the guide stand in its table."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings import Finding
from guide.model.guide import Guide
from guide.search.plurals import uncovered

_FEW = 20


def plurals(guide: Guide) -> Iterator[Finding]:
    """A few new words are no fault; many mean that readers will not find them."""
    found = uncovered(guide)
    if len(found) > _FEW:
        yield Finding(
            guide.project.name_of(guide.project.data / "search-words.yml"),
            1,
            "plural-unlisted",
            number=len(found),
            words=" ".join(found[:30]),
        )


CHECKS = [plurals]
