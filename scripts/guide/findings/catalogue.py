"""The words of findings: one catalogue a language, next to the code so that broken content cannot break it."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from guide.files.yaml_file import read_yaml

ENGLISH = "en"
FOLDER = Path(__file__).parent
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
# Text between the two takes the direction of its first letter (UAX #9), left to right if it has none.
ISOLATE, END = "\u2068", "\u2069"
# A finding is one line: what follows a line end in a value could pass for a command of GitHub's.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True, init=False)
class Phrase:
    """A part of a message with its own words; `name` is a key of `phrases` in the catalogues."""

    name: str
    values: tuple[tuple[str, Value], ...]

    def __init__(self, name: str, /, **values: Value) -> None:
        vars(self).update(name=name, values=tuple(values.items()))

    def __str__(self) -> str:
        return render(self, ENGLISH)


# A number takes the digits of the language, a list its comma; text stays as it is.
Value = str | int | tuple[str, ...] | Phrase


@dataclass(frozen=True)
class Catalogue:
    """The messages of one language: `messages[name]` holds a `problem` and a `hint`."""

    digits: str
    comma: str
    item: str
    phrases: dict[str, str]
    messages: dict[str, dict[str, str]]

    def fill(self, text: str, values: Mapping[str, Value]) -> str:
        """The text with each `{name}` replaced by its value; KeyError where it has none."""
        return PLACEHOLDER.sub(lambda match: self._render(values[match[1]]), text)

    def _render(self, value: Value) -> str:
        if isinstance(value, Phrase):
            return self.fill(self.phrases[value.name], dict(value.values))
        if isinstance(value, tuple):
            return self.comma.join(self.fill(self.item, {"word": word}) for word in value)
        if isinstance(value, int):
            return str(value).translate(str.maketrans(string.digits, self.digits))
        return _CONTROL.sub(" ", value)


def render(phrase: Phrase, locale: str) -> str:
    """A phrase by itself, in one language."""
    return catalogue(locale).fill("{phrase}", {"phrase": phrase})


def languages() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(file.stem for file in FOLDER.glob("*.yml"))


@lru_cache
def catalogue(locale: str) -> Catalogue:
    """The catalogue of a language, or the English one where it has none."""
    file = FOLDER / f"{locale}.yml"
    if not file.is_file():
        return catalogue(ENGLISH)
    data = read_yaml(_isolated(file.read_text("utf-8"))).data
    return Catalogue(**data["writing"], phrases=data["phrases"], messages=data["messages"])


def _isolated(text: str) -> str:
    """Text in « » keeps its own direction, so that `title:` does not reverse an Arabic sentence."""
    return text.replace("«", f"«{ISOLATE}").replace("»", f"{END}»")
