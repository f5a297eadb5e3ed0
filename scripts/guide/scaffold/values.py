"""The inputs of a new page or entry, and what is accepted for each."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Any, get_args

from pydantic import TypeAdapter, ValidationError

from guide.build_day import build_day
from guide.findings.finding import nearest
from guide.model.guide import Guide
from guide.schema.base import Model, Slug
from guide.schema.data_files import Coordinates, PublisherKind, Source, SourceType
from guide.schema.front_matter import (
    ChapterFront,
    Evidence,
    ExampleFront,
    Region,
    Tier,
    WorksheetField,
    WorksheetFront,
)
from guide.schema.languages import Language

# Reads the text of an input. Raises UsageError.
Read = Callable[[Guide, str], Any]


class UsageError(Exception):
    """What was asked for cannot be made; the message says what is wrong and what to do."""


@dataclass(frozen=True)
class Value:
    """An input, given by the flag `--name` or in answer to `ask`.

    Without a `default` it must be given; `many` are split at commas, `most` of them at most; `by_language` is given once for
    each language and is left to be written where it is not.
    """

    name: str
    ask: str
    read: Read
    default: str | None = None
    many: bool = False
    most: int = 100
    by_language: bool = False


def line(guide: Guide, text: str) -> str:
    if "\n" in text:
        raise UsageError("A text has one line. Take the line break out.")
    return text


def slug(guide: Guide, text: str) -> str:
    try:
        return str(TypeAdapter(Slug).validate_python(text))
    except ValidationError:
        raise UsageError(
            f"'{text}' cannot be a name. Use small letters a-z, digits and hyphens, such as 'dori-monthly-circle'."
        ) from None


def one_of(what: str, known: Callable[[Guide], Iterable[str]]) -> Read:
    """Accepts what is known, and names the nearest otherwise."""

    def read(guide: Guide, text: str) -> str:
        names = list(known(guide))
        if text not in names:
            raise UsageError(f"There is no {what} '{text}'. {nearest(text, names)}")
        return text

    return read


def _literal(what: str, shape: Any) -> Read:
    return one_of(what, lambda guide: get_args(shape))


def country(guide: Guide, text: str) -> str:
    """A code, or a name in any language of the guide."""
    codes = {name: code for code, names in guide.countries.items() for name in names.values()}
    if text.upper() in guide.countries:
        return text.upper()
    if text in codes:
        return codes[text]
    near = nearest(text, codes) if len(text) > 2 else "Use a code of ISO 3166-1, such as 'JO'."
    raise UsageError(
        f"There is no country '{text}'. {near} Countries are in docs/data/countries.yml."
    )


def shaped(what: str, shape: Any, such_as: str) -> Read:
    """Accepts what a data shape accepts."""
    adapter: TypeAdapter[Any] = TypeAdapter(shape)

    def read(guide: Guide, text: str) -> Any:
        try:
            return adapter.validate_python(text)
        except ValidationError:
            raise UsageError(f"'{text}' is not {what}. Write it as {such_as}.") from None

    return read


def _of(shape: type[Model], field: str) -> Any:
    """What one field of a shape accepts."""
    info = shape.model_fields[field]
    return Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation


def place(guide: Guide, text: str) -> str:
    try:
        return "[{:g}, {:g}]".format(
            *TypeAdapter(Coordinates).validate_python(re.split(r"\s*,\s*", text))
        )
    except ValidationError:
        raise UsageError(
            f"'{text}' is not a place on the map. Write latitude and longitude in degrees, such as '14.0,-0.5'."
        ) from None


def day(guide: Guide, text: str) -> str:
    try:
        found = datetime.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"'{text}' is not a day. Write it as 2026-01-31.") from None
    if found > build_day():
        raise UsageError(f"The day {text} is still to come. Write the day the sources were read.")
    return found.isoformat()


def worksheet_field(guide: Guide, text: str) -> tuple[str, str]:
    """`purpose:text`: an id and a kind."""
    id, _, kind = text.partition(":")
    kinds = get_args(WorksheetField.model_fields["kind"].annotation)
    return slug(guide, id), str(one_of("kind of field", lambda guide: kinds)(guide, kind or "text"))


region = _literal("region", Region)
evidence = _literal("mark of evidence", Evidence)
tier = _literal("tier", Tier)
source_type = _literal("type of source", SourceType)
publisher_kind = _literal("kind of publisher", PublisherKind)
status = one_of("status", lambda guide: ("attested", "proposed"))
population = one_of("size", lambda guide: ("small", "medium", "large"))
theme = one_of("theme", lambda guide: guide.themes)
source = one_of("source", lambda guide: guide.sources)
owner = one_of("role", lambda guide: guide.default.strings.get("owners", {}))
years = shaped("a span of years", _of(ExampleFront, "years"), "2019, 2019-2021 or 2019-")
address = shaped("an address", _of(Source, "address"), "https://…")
year = shaped("a year", _of(Source, "issued"), "2024")
language_code = shaped("a language code", _of(Source, "language"), "two letters, such as fr")
minutes = shaped("a number of minutes", _of(WorksheetFront, "minutes"), "15")
months = shaped("a number of months up to 60", _of(ChapterFront, "review_every"), "12")
section = shaped("the number of a section", _of(ChapterFront, "section"), "4")
words = shaped("a number of words from 50 to 500", _of(Language, "words_per_minute"), "180")
letters = shaped("a range of letters", _of(Language, "letters"), "'A-Z'")
locale = shaped(
    "the code of a language", _of(Language, "locale"), "two letters of ISO 639-1, such as fr"
)
