"""A finding: one thing wrong in one place, and how to mend it, told in the language of whoever mends it."""

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
        object.__setattr__(self, "path", path)
        object.__setattr__(self, "line", line)
        object.__setattr__(self, "message", message)
        object.__setattr__(self, "level", level)
        object.__setattr__(self, "values", tuple(values.items()))

    @property
    def rule(self) -> str:
        return self.message.partition(".")[0]

    def told(self, locale: str) -> str:
        """What is wrong and how to mend it, in one language."""
        words = catalogue(locale)
        message, values = words.messages[self.message], dict(self.values)
        return f"{words.fill(message['wrong'], values)} {words.fill(message['mend'], values)}"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.told(ENGLISH)}"

    def __lt__(self, other: Finding) -> bool:
        return self._place < other._place

    @property
    def _place(self) -> tuple[str, int, str, str]:
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
