"""CITATION.cff is written by hand but for what the record knows: version, day and year."""

from __future__ import annotations

import re

from guide.model.guide import Guide

CITATION_FILE = "CITATION.cff"


def facts(guide: Guide) -> dict[str, str]:
    """Of the latest edition, else of the first publication; empty when there was neither."""
    if guide.editions:
        latest = guide.editions[-1]
        version, day = latest.name, latest.date
    elif guide.changes:
        day = min(change.date for change in guide.changes)
        version = day.isoformat()
    else:
        return {}
    return {"version": f'"{version}"', "date-released": day.isoformat(), "year": str(day.year)}


def with_facts(guide: Guide, text: str) -> str:
    """The text of the file with these lines made true."""
    known = facts(guide)

    def line(match: re.Match[str]) -> str:
        return f"{match[1]}{match[2]}: {known.get(match[2], match[3])}"

    return re.sub(r"^( *)(version|date-released|year): (.*)$", line, text, flags=re.MULTILINE)
