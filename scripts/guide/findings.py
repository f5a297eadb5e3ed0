"""A finding: one thing wrong in one place, and how to mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One fault. `path` is written from the root of the repository; `line` counts from 1."""

    path: str
    line: int
    rule: str
    wrong: str
    mend: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.wrong} {self.mend}"


class ContentError(Exception):
    """The content cannot be built; carries every finding."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = sorted(set(findings))
        super().__init__("\n".join(map(str, self.findings)))


def nearest(word: str, known: Iterable[str]) -> str:
    """A sentence naming the known word that is most like `word`, or all of them if none is."""
    known = sorted(known)
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if close:
        return f"Did you mean '{close[0]}'?"
    if len(known) <= 20:
        return f"Known: {', '.join(known)}."
    return "Look at the list of known names and correct the spelling."
