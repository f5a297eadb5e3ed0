"""The kinds of things that `new` can make, and the inputs of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from guide.model.guide import Guide
from guide.scaffold import entries, new_language, new_pages, values
from guide.scaffold.new_pages import Inputs, Texts
from guide.scaffold.values import Read, Value


@dataclass(frozen=True)
class Kind:
    """`name` says what the first argument is; `make` gives the new text of each file.

    `address` is where readers will find it, if it has an address of its own.
    """

    about: str
    name: str
    read: Read
    values: tuple[Value, ...]
    make: Callable[[Guide, str, Inputs], Texts]
    address: str = ""


def _code(guide: Guide, text: str) -> str:
    code = str(values.locale(guide, text))
    new_language.known(code)
    return code


def _locale(guide: Guide, text: str) -> str:
    return str(values.one_of("language", lambda guide: guide.languages)(guide, text))


KINDS = {
    "example": Kind(
        "a city example: its page in every language and its place on the map",
        "name of the file, such as dori-monthly-circle",
        values.slug,
        (
            Value("country", "Country (code or name)", values.country),
            Value("region", "Region", values.region),
            Value("at", "Latitude and longitude, such as 14.0,-0.5", values.place),
            Value("years", "Years: 2019, 2019-2021 or 2019-", values.years),
            Value("tiers", "Tiers: primary, secondary, tertiary", values.tier, many=True),
            Value("themes", "One to three themes", values.theme, many=True, most=3),
            Value("evidence", "Evidence: tested, studied, described or disputed", values.evidence),
            Value("sources", "Keys of docs/data/sources.yml", values.source, many=True),
            Value("population", "Size: small, medium or large", values.population, default=""),
            Value("checked", "Day the sources were read (today)", values.day, default=""),
            Value("title", "Title", values.line, by_language=True),
            Value("place", "Name of the place", values.line, by_language=True),
        ),
        new_pages.example,
        "examples/{}",
    ),
    "worksheet": Kind(
        "a worksheet: its page in every language",
        "name of the file, such as rumour-log",
        values.slug,
        (
            Value("minutes", "Minutes it takes", values.minutes),
            Value(
                "fields",
                "Fields, id:kind",
                values.worksheet_field,
                default="purpose:text,notes:lines",
                many=True,
            ),
            Value("title", "Title", values.line, by_language=True),
            Value("purpose", "Purpose", values.line, by_language=True),
            Value("who", "Who fills it in", values.line, by_language=True),
        ),
        new_pages.worksheet,
        "worksheets/{}",
    ),
    "chapter": Kind(
        "a section of the guide: its page in every language",
        "name of the file, such as first-steps",
        values.slug,
        (
            Value("owner", "Role that looks after it", values.owner),
            Value("review-every", "Months between two reviews", values.months, default="12"),
            Value(
                "section", "Its number; those after it move on (last)", values.section, default=""
            ),
            Value("title", "Title", values.line, by_language=True),
            Value("description", "Description", values.line, by_language=True),
        ),
        new_pages.chapter,
        "chapters/{}",
    ),
    "term": Kind(
        "a term of the glossary: its entry in docs/data/terms.yml",
        "id of the term, such as hate-incident",
        values.slug,
        (
            Value(
                "status",
                "Status of the Arabic form: attested (a source uses it) or proposed",
                values.status,
            ),
            Value("source", "Address of the source that uses it", values.address, default=""),
            Value("term", "Term", values.line, by_language=True),
            Value("variants", "Other forms, split by commas", values.line, by_language=True),
            Value("definition", "Definition", values.line, by_language=True),
        ),
        entries.term,
        "glossary#{}",
    ),
    "source": Kind(
        "a source: its entry in docs/data/sources.yml",
        "key that citations use, such as city-report-2024",
        values.slug,
        (
            Value("type", "Type, such as report or webpage", values.source_type),
            Value("title", "Title as published", values.line),
            Value("publisher", "Publisher", values.line),
            Value(
                "publisher-kind",
                "Kind: government, intergovernmental, peer-reviewed, ngo or press",
                values.publisher_kind,
            ),
            Value("url", "Address", values.address, default=""),
            Value("author", "Author, where not the publisher", values.line, default=""),
            Value("issued", "Year", values.year, default=""),
            Value("container", "Journal, newspaper or book it is part of", values.line, default=""),
            Value(
                "language",
                "Language it is written in, two letters",
                values.language_code,
                default="",
            ),
        ),
        entries.source,
    ),
    "language": Kind(
        "a language: its settings, its strings, its words in the data files and a copy of every page, all marked to be translated",
        "code of the language, such as fr",
        _code,
        (
            Value("words-per-minute", "Words that readers read in a minute", values.words),
            Value("from", "Language to translate from", _locale, default=""),
            Value("name", "Its own name for itself (as CLDR has it)", values.line, default=""),
            Value(
                "letters",
                "Its letters, where no language of the guide has them: A-Z",
                values.letters,
                default="",
            ),
        ),
        new_language.language,
    ),
}
