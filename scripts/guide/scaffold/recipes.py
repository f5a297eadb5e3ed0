"""What `./scripts/new` can make, the inputs of each, and what is accepted for each input."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Annotated, Any, get_args

from pydantic import BeforeValidator, TypeAdapter, ValidationError

from guide.build_day import build_day
from guide.findings.finding import nearest
from guide.model.guide import Guide
from guide.run import RefusedError
from guide.scaffold import entries, new_language, new_pages
from guide.scaffold.new_pages import Inputs, Texts
from guide.schema import data_files, front_matter
from guide.schema.base import Model, Slug
from guide.schema.languages import Language

# Reads the text of an input. Raises RefusedError.
Read = Callable[[Guide, str], Any]
MANY = 100


@dataclass(frozen=True)
class Value:
    """An input, given by the flag `--name` or in answer to `ask`.

    Without a `default` it must be given; where there may be more than one they are split at commas.
    """

    name: str
    ask: str
    read: Read
    default: str | None = None
    most: int = 1


def line(guide: Guide, text: str) -> str:
    if "\n" in text:
        raise RefusedError("A text has one line. Take the line break out.")
    return text


def one_of(what: str, known: Callable[[Guide], Iterable[str]]) -> Read:
    """Accepts what is known, and names the nearest otherwise."""

    def read(guide: Guide, text: str) -> str:
        names = list(known(guide))
        if text not in names:
            raise RefusedError(f"There is no {what} '{text}'. {nearest(text, names)}")
        return text

    return read


def one_of_literal(what: str, literal: Any) -> Read:
    return one_of(what, lambda guide: get_args(literal))


def valid(model: Any, refusal: str) -> Read:
    """Accepts what a data type accepts; `refusal` says what a text is not, and how to write it."""
    adapter: TypeAdapter[Any] = TypeAdapter(model)

    def read(guide: Guide, text: str) -> Any:
        try:
            return adapter.validate_python(text)
        except ValidationError:
            raise RefusedError(f"'{text}' {refusal}") from None

    return read


def valid_field(model: type[Model], name: str, what: str, such_as: str) -> Read:
    """Accepts what one field of a model accepts."""
    info = model.model_fields[name]
    accepted = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    return valid(accepted, f"is not {what}. Write it as {such_as}.")


slug = valid(
    Slug,
    "cannot be a name. Use small letters a-z, digits and hyphens, such as 'dori-monthly-circle'.",
)
coordinates = valid(
    Annotated[data_files.Coordinates, BeforeValidator(lambda text: re.split(r"\s*,\s*", text))],
    "is not a place on the map. Write latitude and longitude in degrees, such as '14.0,-0.5'.",
)
region = one_of_literal("region", front_matter.Region)
evidence = one_of_literal("mark of evidence", front_matter.Evidence)
tier = one_of_literal("tier", front_matter.Tier)
source_type = one_of_literal("type of source", data_files.SourceType)
publisher_kind = one_of_literal("kind of publisher", data_files.PublisherKind)
field_kind = one_of_literal(
    "kind of field", front_matter.WorksheetField.model_fields["kind"].annotation
)
status = one_of_literal("status", data_files.TermStatus)
size = one_of("size", lambda guide: ("small", "medium", "large"))
theme = one_of("theme", lambda guide: guide.themes)
source = one_of("source", lambda guide: guide.sources)
owner = one_of("role", lambda guide: guide.default.strings.get("owners", {}))
origin = one_of("language", lambda guide: guide.languages)
years = valid_field(
    front_matter.ExampleFront, "years", "a span of years", "2019, 2019-2021 or 2019-"
)
address = valid_field(data_files.Source, "address", "an address", "https://…")
year = valid_field(data_files.Source, "issued", "a year", "2024")
language = valid_field(data_files.Source, "language", "a language code", "two letters, such as fr")
minutes = valid_field(front_matter.WorksheetFront, "minutes", "a number of minutes", "15")
months = valid_field(front_matter.ChapterFront, "review_every", "a number of months up to 60", "12")
section = valid_field(front_matter.ChapterFront, "section", "the number of a section", "4")
speed = valid_field(Language, "words_per_minute", "a number of words from 50 to 500", "180")
letters = valid_field(Language, "letters", "a range of letters", "'A-Z'")
locale = valid_field(
    Language, "locale", "the code of a language", "two letters of ISO 639-1, such as fr"
)


def country(guide: Guide, text: str) -> str:
    """A code, or a name in any language of the guide."""
    codes = {name: code for code, names in guide.countries.items() for name in names.values()}
    code = text.upper() if text.upper() in guide.countries else codes.get(text)
    if code:
        return code
    near = nearest(text, codes) if len(text) > 2 else "Use a code of ISO 3166-1, such as 'JO'."
    where = "Countries are in docs/data/countries.yml."
    raise RefusedError(f"There is no country '{text}'. {near} {where}")


def place(guide: Guide, text: str) -> str:
    return "[{:g}, {:g}]".format(*coordinates(guide, text))


def day(guide: Guide, text: str) -> str:
    try:
        found = datetime.date.fromisoformat(text)
    except ValueError:
        raise RefusedError(f"'{text}' is not a day. Write it as 2026-01-31.") from None
    if found > build_day():
        raise RefusedError(f"The day {text} is still to come. Write the day the sources were read.")
    return found.isoformat()


def worksheet_field(guide: Guide, text: str) -> tuple[str, str]:
    """`purpose:text`: an id and a kind."""
    id, _, kind = text.partition(":")
    return slug(guide, id), field_kind(guide, kind or "text")


def new_code(guide: Guide, text: str) -> str:
    code: str = locale(guide, text)
    new_language.find_cldr(code)
    return code


@dataclass(frozen=True)
class Recipe:
    """`name` says what the first argument is; `make` gives the new text of each file.

    `texts` maps an input that is given once for each language, and is left to be written where it is not,
    to its question. `address` is where readers will find what is made, if it has an address.
    """

    about: str
    name: str
    make: Callable[[Guide, str, Inputs], Texts]
    values: list[Value]
    texts: dict[str, str] = field(default_factory=dict)
    address: str = ""
    read: Read = slug


RECIPES = {
    "example": Recipe(
        "a city example: its page in every language and its place on the map",
        "name of the file, such as dori-monthly-circle",
        new_pages.example,
        [
            Value("country", "Country (code or name)", country),
            Value("region", "Region", region),
            Value("at", "Latitude and longitude, such as 14.0,-0.5", place),
            Value("years", "Years: 2019, 2019-2021 or 2019-", years),
            Value("tiers", "Tiers: primary, secondary, tertiary", tier, most=MANY),
            Value("themes", "One to three themes", theme, most=3),
            Value("evidence", "Evidence: tested, studied, described or disputed", evidence),
            Value("sources", "Keys of docs/data/sources.yml", source, most=MANY),
            Value("population", "Size: small, medium or large", size, default=""),
            Value("checked", "Day the sources were read (today)", day, default=""),
        ],
        {"title": "Title", "place": "Name of the place"},
        "examples/{}",
    ),
    "worksheet": Recipe(
        "a worksheet: its page in every language",
        "name of the file, such as rumour-log",
        new_pages.worksheet,
        [
            Value("minutes", "Minutes it takes", minutes),
            Value("fields", "Fields, id:kind", worksheet_field, "purpose:text,notes:lines", MANY),
        ],
        {"title": "Title", "purpose": "Purpose", "who": "Who fills it in"},
        "worksheets/{}",
    ),
    "chapter": Recipe(
        "a section of the guide: its page in every language",
        "name of the file, such as first-steps",
        new_pages.chapter,
        [
            Value("owner", "Role that looks after it", owner),
            Value("review-every", "Months between two reviews", months, default="12"),
            Value("section", "Its number; those after it move on (last)", section, default=""),
        ],
        {"title": "Title", "description": "Description"},
        "chapters/{}",
    ),
    "term": Recipe(
        "a term of the glossary: its entry in docs/data/terms.yml",
        "id of the term, such as hate-incident",
        entries.term,
        [
            Value(
                "status",
                "Status of the Arabic form: attested (a source uses it) or proposed",
                status,
            ),
            Value("source", "Address of the source that uses it", address, default=""),
        ],
        {
            "term": "Term",
            "variants": "Other forms, split by commas",
            "definition": "Definition",
        },
        "glossary#{}",
    ),
    "source": Recipe(
        "a source: its entry in docs/data/sources.yml",
        "key that citations use, such as city-report-2024",
        entries.source,
        [
            Value("type", "Type, such as report or webpage", source_type),
            Value("title", "Title as published", line),
            Value("publisher", "Publisher", line),
            Value(
                "publisher-kind",
                "Kind: government, intergovernmental, peer-reviewed, ngo or press",
                publisher_kind,
            ),
            Value("url", "Address", address, default=""),
            Value("author", "Author, where not the publisher", line, default=""),
            Value("issued", "Year", year, default=""),
            Value("container", "Journal, newspaper or book it is part of", line, default=""),
            Value("language", "Language it is written in, two letters", language, default=""),
        ],
    ),
    "language": Recipe(
        "a language: its settings, its strings, its words in the data files and a copy of every page,"
        " all marked to be translated",
        "code of the language, such as fr",
        new_language.language,
        [
            Value("words-per-minute", "Words that readers read in a minute", speed),
            Value("from", "Language to translate from", origin, default=""),
            Value("name", "Its own name for itself (as CLDR has it)", line, default=""),
            Value(
                "letters", "Its letters, where no language of the guide has them: A-Z", letters, ""
            ),
        ],
        read=new_code,
    ),
}
