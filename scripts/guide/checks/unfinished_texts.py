"""Texts that `./scripts/new` left for a person to write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.findings.finding import Finding
from guide.model.guide import Guide
from guide.model.unfinished import MARK, is_unfinished

# A section of a page or an entry of a data file: one finding is reported for each.
_BEGINS_IN_PAGE = re.compile(r"#{1,6}\s|---$|[a-z_]+:|  - ")
_BEGINS_IN_DATA = re.compile(r"\S")
_TEXT = re.compile(rf"{MARK}\s*([^\"|\[\]{{}}]*)")


def unfinished(guide: Guide) -> Iterator[Finding]:
    """One finding a section or entry, at its first text that is still to be written."""
    data = guide.project.data
    pages = [page for code in guide.locales for page in (guide.project.docs / code).rglob("*.md")]
    for file in sorted([*pages, *data.glob("*.yml"), *(data / "strings").glob("*.yml")]):
        text = file.read_bytes().decode("utf-8", errors="replace")
        if is_unfinished(text):
            begins = _BEGINS_IN_PAGE if file.suffix == ".md" else _BEGINS_IN_DATA
            yield from _in_file(guide.project.name_of(file), text, begins)


def _in_file(name: str, text: str, begins: re.Pattern[str]) -> Iterator[Finding]:
    first: tuple[int, str] | None = None
    more = 0
    for number, line in enumerate([*text.split("\n"), "---"], 1):
        if first and begins.match(line):
            yield _finding(name, *first, more)
            first, more = None, 0
        if is_unfinished(line) and not first:
            match = _TEXT.search(line)
            first = number, match[1].strip() if match else ""
            more -= 1
        more += line.count(MARK)


def _finding(name: str, line: int, text: str, more: int) -> Finding:
    if more:
        return Finding(name, line, "unfinished.more", text=text, more=more)
    return Finding(name, line, "unfinished", text=text)


CHECKS = [unfinished]
