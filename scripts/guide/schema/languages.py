"""How a language is written, and the words of the interface."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

from guide.schema.base import PATTERNS, Model, Slug, Text


def _character_range(value: str) -> str:
    try:
        re.compile(f"[{value}]")
    except re.error:
        raise PydanticCustomError("not_characters", "not a range of characters") from None
    return value


class Language(Model):
    """How a language is written."""

    locale: Annotated[str, StringConstraints(pattern=PATTERNS["locale"])]
    """Its code, which is also its folder in docs/."""
    name: Text
    """Its name in itself."""
    direction: Literal["ltr", "rtl"]
    """From left to right, or from right to left."""
    digits: Annotated[str, StringConstraints(min_length=10, max_length=10)]
    """Its digits from zero to nine."""
    letters: Annotated[Text, AfterValidator(_character_range)]
    """Its letters, as the inside of a character class: A-Za-z."""
    words_per_minute: Annotated[int, Field(ge=50, le=500)]
    """How fast it is read, for reading times."""
    offer: Text | None = None
    """The language offered to a visitor whose browser does not ask for this one."""
    marks: dict[Annotated[str, StringConstraints(min_length=1, max_length=1)], Text] = {}
    """Characters it writes otherwise, each with what to write."""
    quotes: Annotated[str, StringConstraints(min_length=4, max_length=4)] | None = None
    """What it writes for straight quotation marks: the outer opening and closing one, and the inner."""
    spaced_marks: str = ""
    """Marks that follow a narrow space."""
    alphabet: str = ""
    """Its letters in order, split by spaces, where Unicode has another; those together count as the first of them."""
    articles: str = ""
    """What does not count at the beginning of a word when words are sorted."""
    counters: Slug | None = None
    """How its lists are numbered, by the name in CSS."""
    face: Annotated[str, StringConstraints(pattern=PATTERNS["face"])] | None = None
    """The face of overrides/styles/10-tokens.css that holds all of its letters."""


# Every word of the interface, named in groups; a list holds the months.
Strings = TypeAliasType("Strings", "dict[str, str | list[str] | Strings]")
