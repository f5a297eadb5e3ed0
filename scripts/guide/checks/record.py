"""Words that changed while the record of changes says nothing of it; asked by `check`, never by a build."""

from __future__ import annotations

from collections.abc import Iterator

from guide.features.record import unrecorded
from guide.findings import Finding
from guide.model.guide import Guide
from guide.model.lock import CHANGES


def record(guide: Guide) -> Iterator[Finding]:
    for one in unrecorded(guide):
        yield Finding(
            one.section.file if one.section else f"docs/data/{CHANGES}",
            one.section.line if one.section else 1,
            f"change-unrecorded.{one.what}",
            name=one.name,
            page=one.page,
            id=one.name.partition("#")[2],
        )
