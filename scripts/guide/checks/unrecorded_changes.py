"""Words that changed and that the record of changes does not cover; run by `check`, never by a build."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings.finding import Finding, Level
from guide.model.guide import Guide
from guide.model.lock import CHANGES
from guide.record.unrecorded import Unrecorded, find_unrecorded


def record(guide: Guide, base: Guide | None = None) -> Iterator[Finding]:
    """With `base`, the guide that a pull request starts from, only what the request changes, as notes:
    the record is added to after the merge.
    """
    before = set(map(_identify, find_unrecorded(base))) if base else set()
    level: Level = "note" if base else "error"
    for change in find_unrecorded(guide):
        if _identify(change) not in before:
            section = change.section
            place = (section.file, section.line) if section else (f"docs/data/{CHANGES}", 1)
            yield Finding(
                *place,
                f"change-unrecorded.{change.what}",
                level=level,
                name=change.name,
                page=change.page,
                id=change.id,
            )


def _identify(change: Unrecorded) -> tuple[str, ...]:
    section = change.section
    of_section = (section.locale, section.fingerprint) if section else ()
    return change.name, change.what, *of_section
