"""Words that changed while the record of changes says nothing of it; asked by `check`, never by a build."""

from __future__ import annotations

from collections.abc import Iterator

from guide.features.record import unrecorded
from guide.findings import Finding
from guide.model.guide import Guide
from guide.model.lock import CHANGES

_WRONG = {
    "new-page": "The record of changes does not know this page.",
    "new": "The record of changes does not know the section '{id}'.",
    "changed": "The words of the section '{id}' changed, and the record of changes says nothing of it.",
    "gone": "The section '{name}' is gone, and the record of changes says nothing of it.",
}
_MEND = (
    "If readers should know, run ./scripts/change; if the meaning is the same, "
    "./scripts/change --minor {page}."
)


def record(guide: Guide) -> Iterator[Finding]:
    for one in unrecorded(guide):
        words = {"name": one.name, "page": one.page, "id": one.name.partition("#")[2]}
        yield Finding(
            one.section.file if one.section else f"docs/data/{CHANGES}",
            one.section.line if one.section else 1,
            "change-unrecorded",
            _WRONG[one.what].format(**words),
            _MEND.format(**words),
        )
