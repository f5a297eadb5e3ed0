"""Words that changed while the record of changes says nothing of it; asked by `check`, never by a build."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings.finding import Finding
from guide.model.guide import Guide
from guide.model.lock import CHANGES
from guide.record.unrecorded import Unrecorded, unrecorded


def record(guide: Guide, base: Guide | None = None) -> Iterator[Finding]:
    """Against `base`, the guide that a pull request sets out from, each is a note on what the request changes:
    whoever keeps the record adds to it after the merge.
    """
    before = set(map(_key, unrecorded(base))) if base else set()
    for one in unrecorded(guide):
        if _key(one) not in before:
            yield Finding(
                one.section.file if one.section else f"docs/data/{CHANGES}",
                one.section.line if one.section else 1,
                f"change-unrecorded.{one.what}",
                level="note" if base else "error",
                name=one.name,
                page=one.page,
                id=one.name.partition("#")[2],
            )


def _key(one: Unrecorded) -> tuple[str, str, str, str]:
    section = one.section
    return one.name, one.what, *((section.locale, section.fingerprint) if section else ("", ""))
