"""The closed shapes of front matter and data files (DESIGN: what each key means stands in CONTRIBUTING)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    create_model,
    model_validator,
)
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

# Each is explained by the phrase `expected.pattern.NAME` of the message catalogues.
PATTERNS = {
    "slug": r"^[a-z0-9]+(-[a-z0-9]+)*$",
    "country": r"^[A-Z]{2}$",
    "years": r"^\d{4}(-(\d{4})?)?$",
    "address": r"^https?://\S+$",
    "language": r"^[a-z]{2,3}$",
    "locale": r"^[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$",
    "edition": r"^[1-9]\d{3}-[1-9]\d?$",
    "page": r"^[a-z0-9-]+(/[a-z0-9-]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$",
    "sha256": r"^[0-9a-f]{64}$",
    "face": r"^[\w -]+$",
    "host": r"^[^\s/:A-Z]+$",
}
Slug = Annotated[str, StringConstraints(pattern=PATTERNS["slug"])]
EditionName = Annotated[str, StringConstraints(pattern=PATTERNS["edition"])]
# A page, `chapters/mapping`, or a heading or term of one, `chapters/mapping#first-steps`; without a language.
Address = Annotated[str, StringConstraints(pattern=PATTERNS["page"])]

Region = Literal[
    "middle-east-north-africa",
    "sub-saharan-africa",
    "europe",
    "north-america",
    "latin-america-caribbean",
    "asia",
    "oceania",
]
Evidence = Literal["tested", "studied", "described", "disputed"]
Tier = Literal["primary", "secondary", "tertiary"]
ChangeKind = Literal["new", "evidence", "clarification", "correction", "withdrawn", "reviewed"]
PublisherKind = Literal["government", "intergovernmental", "peer-reviewed", "ngo", "press"]
TermStatus = Literal["attested", "proposed"]
SourceType = Literal[
    "report",
    "webpage",
    "article-journal",
    "article-newspaper",
    "legislation",
    "book",
    "dataset",
    "speech",
    "post-weblog",
]


# Latitude and longitude in degrees.
Place = tuple[Annotated[float, Field(ge=-56, le=76)], Annotated[float, Field(ge=-180, le=180)]]


def _empty_list(value: object) -> object:
    return [] if value is None else value


class Shape(BaseModel):
    """Every shape is closed: an unknown key is an error.

    What stands under a key is what editors show of it, by way of schemas/.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class PageFront(Shape):
    """Front matter of a plain page, the home page included."""

    title: Text
    """The name of the page, above its text, in menus and in search results."""
    description: Annotated[Text, StringConstraints(max_length=200)]
    """One or two sentences that say what the reader will find: 200 characters at most."""


class ChapterFront(PageFront):
    """Front matter of a chapter."""

    section: Annotated[int, Field(ge=1)]
    """Its place in the guide, counted from 1 without gaps."""
    review_every: Annotated[int, Field(ge=1, le=60)]
    """After how many months the chapter is due to be read again."""
    owner: Slug
    """The role that looks after it: a key of `owners` in docs/data/strings/."""


class ExampleFront(Shape):
    """Front matter of a city example."""

    title: Text
    """The place, a colon, and what is special about it."""
    place: Text
    """The city, district or country, as it is called in the language of the page."""
    country: Annotated[str, StringConstraints(pattern=PATTERNS["country"])]
    """The ISO 3166-1 alpha-2 code of the country, listed in docs/data/countries.yml."""
    region: Region
    """The part of the world it is sorted under."""
    years: Annotated[str, StringConstraints(pattern=PATTERNS["years"])]
    """A year, a span such as 2015-2019, or 2015- while it lasts."""
    tiers: Annotated[list[Tier], Field(min_length=1)]
    """The tiers of prevention it belongs to."""
    themes: Annotated[list[Slug], Field(min_length=1, max_length=3)]
    """One to three themes of docs/data/themes.yml."""
    population: Literal["small", "medium", "large"] | None
    """The size of the place, or nothing where the sources do not say."""
    evidence: Evidence
    """How firmly its effect is known; the chapter about the guide explains the four marks."""
    sources: Annotated[list[Slug], Field(min_length=1)]
    """The keys of docs/data/sources.yml that the text cites, and no others."""
    checked: datetime.date
    """The day on which its sources were last read."""


class Column(Shape):
    """One column of a table to fill in."""

    id: Slug
    """Its name, equal in all languages."""
    label: Text
    """The words above it."""


class WorksheetField(Shape):
    """One thing to fill in, or a heading."""

    id: Slug
    """Its name, equal in all languages."""
    kind: Literal["text", "lines", "date", "number", "tick", "choice", "score", "table", "section"]
    """What is filled in; a `score` is answered no, partly or yes (0, 1 or 2 points), a `section` is a heading."""
    label: Text
    """The words beside it."""
    help: Text | None = None
    """A hint below the label."""
    choices: Annotated[list[Text], BeforeValidator(_empty_list)] = []
    """The answers of a `choice`."""
    columns: Annotated[list[Column], BeforeValidator(_empty_list)] = []
    """The columns of a `table`."""
    rows: Annotated[int, Field(ge=1, le=20)] = 1
    """How many empty rows a `table` begins with."""
    chapter: Text | None = None
    """Where to read on: a chapter, or one of its headings as in mapping#first-steps."""

    @model_validator(mode="after")
    def _complete(self) -> WorksheetField:
        if self.kind == "choice" and not self.choices:
            raise PydanticCustomError("choices_missing", "a choice needs 'choices'")
        if self.kind == "table" and not self.columns:
            raise PydanticCustomError("columns_missing", "a table needs 'columns'")
        return self


class WorksheetFront(Shape):
    """Front matter of a worksheet."""

    title: Text
    """The name of the worksheet."""
    purpose: Text
    """What it is for, in one sentence."""
    who: Text
    """Who fills it in."""
    minutes: Annotated[int, Field(ge=1)]
    """How long filling it in takes."""
    fields: Annotated[list[WorksheetField], Field(min_length=1)]
    """What is filled in, in order; the form, the print and the documents come from it."""


Front = PageFront | ExampleFront | WorksheetFront


class Author(Shape):
    """A body (`literal`) or a person."""

    literal: Text | None = None
    """The name of a body."""
    family: Text | None = None
    """The family name of a person."""
    given: Text | None = None
    """The given names of a person."""


class Source(Shape):
    """CSL field names, so that pandoc and Zotero read the file, plus `publisher_kind`."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    type: SourceType
    """What kind of work it is."""
    title: Text
    """Its title in its own language."""
    author: Annotated[list[Author], BeforeValidator(_empty_list)] = []
    """Who wrote it, in order."""
    issued: Annotated[int, Field(ge=1900, le=2100)] | None = None
    """The year it was published, where it says so."""
    container_title: Text | None = Field(default=None, alias="container-title")
    """The journal, newspaper or book it is part of."""
    publisher: Text
    """Who published it."""
    publisher_kind: PublisherKind
    """What the publisher is; readers see the sources sorted by it."""
    address: Annotated[str, StringConstraints(pattern=PATTERNS["address"])] | None = Field(
        default=None, alias="URL"
    )
    """Where it can be read."""
    language: Annotated[str, StringConstraints(pattern=PATTERNS["language"])] | None = None
    """The code of the language it is written in."""


class TermWords(Shape):
    """A term in one language; a form may stand in both lists."""

    term: Text
    """The term as the guide uses it."""
    variants: Annotated[list[Text], BeforeValidator(_empty_list)]
    """Other forms, regional ones too, that readers see and that search finds."""
    avoid: Annotated[list[Text], BeforeValidator(_empty_list)] = []
    """Forms that the guide's own text does not write."""
    definition: Text
    """What the guide means by it, in one or two sentences."""


def term_shape(locales: Iterable[str]) -> type[Shape]:
    """An entry of terms.yml: the term in each language, whether the Arabic is attested, and by which source."""
    words: dict[str, Any] = dict.fromkeys(locales, (TermWords, ...))
    status = Field(description="`attested` where a source uses the Arabic form, else `proposed`.")
    source = Field(default=None, description="The address of the source that uses it.")
    return create_model(
        "Term", __base__=Shape, **words, status=(TermStatus, status), source=(Text | None, source)
    )


class SearchWords(Shape):
    """What search is told beyond its patterns; words are separated by spaces."""

    plurals: dict[str, Text] = {}
    """A singular, and its broken plurals."""
    rooted: str = ""
    """Words whose first letter belongs to the root, though it looks like an article or a particle."""
    exempt: dict[str, Text] = {}
    """A word that looks like a broken plural and is none, and why."""
    common: dict[str, Text] = {}
    """By language: words that a question may hold and that say nothing of what is sought."""
    irregular: dict[str, Text] = {}
    """An English word, and its forms that no rule makes."""
    apart: dict[str, Text] = {}
    """By language: words that a rule would join with others and that stand for themselves."""
    actions: str = ""
    """Arabic nouns of action in ت and three letters, which look like a verb."""
    kin: dict[str, Text] = {}
    """By language: words that derive from one another in a way no pattern tells, a group a line."""
    alike: dict[str, Text] = {}
    """By language: words that people use for one another, a group a line."""


class Change(Shape):
    """One entry of the record of changes; a page is `chapters/mapping` or `chapters/mapping#id`."""

    id: Slug
    """Its name, never changed: feeds and links use it."""
    date: datetime.date
    """The day of the change."""
    kind: ChangeKind
    """What sort of change it is."""
    pages: Annotated[list[Text], Field(min_length=1)]
    """The pages it touches: chapters/mapping, or chapters/mapping#first-steps for one section."""
    note: dict[str, Text]
    """What changed for a reader, one sentence in each language."""


class Untranslated(Shape):
    """A page that a maintainer allows to be missing in one language, and why."""

    page: Text
    """The page, such as chapters/mapping."""
    locale: Slug
    """The language in which it is missing."""
    reason: Text
    """Why it may be missing."""


class Holdings(Shape):
    """How much an edition holds."""

    chapters: Annotated[int, Field(ge=0)]
    """Sections."""
    examples: Annotated[int, Field(ge=0)]
    """City examples."""
    worksheets: Annotated[int, Field(ge=0)]
    """Worksheets."""
    terms: Annotated[int, Field(ge=0)]
    """Terms of the glossary."""


class Edition(Shape):
    """A frozen copy of the site: `name` is year and number, `sha256` that of `editions/NAME.zip`."""

    name: EditionName
    """Year and number: 2026-1."""
    date: datetime.date
    """The day on which it was frozen."""
    sha256: Annotated[str, StringConstraints(pattern=PATTERNS["sha256"])]
    """The SHA-256 of its file, which never changes."""
    holds: Holdings
    """What the edition holds, counted when it was frozen."""

    @property
    def year(self) -> int:
        return int(self.name.partition("-")[0])

    @property
    def number(self) -> int:
        return int(self.name.partition("-")[2])


class Exemption(Shape):
    """A form that stays on one page, and why."""

    locale: Slug
    """The language of the page."""
    page: Text
    """The page, such as chapters/mapping."""
    form: Text
    """The form that stays."""
    reason: Text
    """Why it stays."""


def _single_words(misspelt: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    for words in misspelt.values():
        for word in words:
            if " " in word:
                raise PydanticCustomError("phrase_misspelt", "'{word}' is a phrase", {"word": word})
    return misspelt


class Wording(Shape):
    """Words to avoid, known misspellings, and what is exempt."""

    avoid: dict[str, dict[str, Text]]
    """By language: the form, found however it is inflected, and what to write instead."""
    misspelt: Annotated[dict[str, dict[str, Text]], AfterValidator(_single_words)] = {}
    """By language: a word found just as it is spelled here, and how to spell it."""
    exempt: list[Exemption] = []
    """Forms that stay on one page."""

    @property
    def exemptions(self) -> set[tuple[str, str, str]]:
        return {(one.locale, one.page, one.form) for one in self.exempt}


class HostExemption(Shape):
    """A host that `./scripts/links` leaves alone, and why."""

    host: Annotated[str, StringConstraints(pattern=PATTERNS["host"])]
    """The name of the host, such as www.example.org."""
    reason: Text
    """Why it is left alone."""


class OutsideLinks(Shape):
    """How `./scripts/links` asks; times are in seconds unless the name says days."""

    user_agent: Text = "guide-for-cities link check"
    """What the check calls itself; the address of the repository follows where it is known."""
    hosts_at_once: Annotated[int, Field(ge=1, le=16)] = 6
    """How many hosts are asked at the same time."""
    pause: Annotated[float, Field(ge=0, le=60)] = 2
    """The pause after each request to a host."""
    timeout: Annotated[float, Field(gt=0, le=120)] = 20
    """How long an answer is waited for."""
    tries: Annotated[int, Field(ge=1, le=5)] = 3
    """How often an address is asked when its fault may pass."""
    longest_wait: Annotated[float, Field(ge=0, le=600)] = 120
    """A host that asks for a longer wait is left for another day."""
    dead_after_days: Annotated[int, Field(ge=1)] = 3
    """On how many separate days an address fails before it counts as dead."""
    ask_again_after_days: Annotated[int, Field(ge=1)] = 6
    """After how many days an address that answered is asked again."""
    exempt: Annotated[list[HostExemption], BeforeValidator(_empty_list)] = []
    """Hosts that are not asked at all."""

    @property
    def exempt_hosts(self) -> set[str]:
        return {one.host for one in self.exempt}


def _character_range(value: str) -> str:
    try:
        re.compile(f"[{value}]")
    except re.error:
        raise PydanticCustomError("not_characters", "not a range of characters") from None
    return value


class Language(Shape):
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
    """Marks that stand after a narrow space."""
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
