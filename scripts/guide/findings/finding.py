"""A finding: one problem in one place and a hint for solving it, in the language of the file."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from guide.findings.catalogue import ENGLISH, Phrase, Value, catalogue

Level = Literal["error", "note"]


@dataclass(frozen=True, init=False)
class Finding:
    """One fault. `path` is written from the root of the repository; `line` counts from 1.

    `message` names its words in the catalogues: a rule, or `rule.case` where a rule has several.
    A `note` is for a maintainer to know; it fails nothing.
    """

    path: str
    line: int
    message: str
    level: Level
    values: tuple[tuple[str, Value], ...]

    def __init__(
        self, path: str, line: int, message: str, /, *, level: Level = "error", **values: Value
    ) -> None:
        pairs = tuple(values.items())
        vars(self).update(path=path, line=line, message=message, level=level, values=pairs)

    @property
    def rule(self) -> str:
        return self.message.partition(".")[0]

    def message_in(self, locale: str) -> str:
        """Problem and hint in one language; KeyError for a message that the catalogues do not have."""
        words = catalogue(locale)
        message = words.messages[self.message]
        return words.fill(f"{message['problem']} {message['hint']}", dict(self.values))

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message_in(ENGLISH)}"

    def __lt__(self, other: Finding) -> bool:
        return self._sort_key() < other._sort_key()

    def _sort_key(self) -> tuple[str, int, str, str]:
        return self.path, self.line, self.message, str(self)


def nearest(word: str, known: Iterable[str]) -> Phrase:
    """A sentence naming the known word that is most like `word`, or all of them if none is."""
    known = sorted(known)
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if close:
        return Phrase("nearest.one", word=close[0])
    if len(known) <= 20:
        return Phrase("nearest.known", words=tuple(known))
    return Phrase("nearest.many")
