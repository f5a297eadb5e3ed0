"""The closed shapes of front matter and data files (DESIGN: what each key means stands in CONTRIBUTING)."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

# Each is explained by the phrase `expected.pattern.NAME` of the message catalogues.
PATTERNS = {
    "slug": r"^[a-z0-9]+(-[a-z0-9]+)*$",
    "country": r"^[A-Z]{2}$",
    "years": r"^\d{4}(-(\d{4})?)?$",
    "address": r"^https?://\S+$",
    "language": r"^[a-z]{2,3}$",
    "locale": r"^[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$",
    "face": r"^[\w -]+$",
    "host": r"^[^\s/:A-Z]+$",
}
Slug = Annotated[str, StringConstraints(pattern=PATTERNS["slug"])]

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
    """Every shape is closed: an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PageFront(Shape):
    """Front matter of a plain page, the home page included."""

    title: Text
    description: Annotated[Text, StringConstraints(max_length=200)]


class ChapterFront(PageFront):
    """`review_every` counts months; `owner` is a role named in the strings files."""

    section: Annotated[int, Field(ge=1)]
    review_every: Annotated[int, Field(ge=1, le=60)]
    owner: Slug


class ExampleFront(Shape):
    """`country` is an ISO 3166-1 alpha-2 code; `checked` is the day its sources were last read."""

    title: Text
    place: Text
    country: Annotated[str, StringConstraints(pattern=PATTERNS["country"])]
    region: Region
    years: Annotated[str, StringConstraints(pattern=PATTERNS["years"])]
    tiers: Annotated[list[Tier], Field(min_length=1)]
    themes: Annotated[list[Slug], Field(min_length=1, max_length=3)]
    population: Literal["small", "medium", "large"] | None
    evidence: Evidence
    sources: Annotated[list[Slug], Field(min_length=1)]
    checked: datetime.date


class Column(Shape):
    """One column of a table to fill in."""

    id: Slug
    label: Text


class WorksheetField(Shape):
    """One thing to fill in, or a heading (`section`); ids are equal in all languages.

    `score` is answered no, partly or yes (0, 1 or 2 points); `chapter` says where to read on.
    """

    id: Slug
    kind: Literal["text", "lines", "date", "number", "tick", "choice", "score", "table", "section"]
    label: Text
    help: Text | None = None
    choices: Annotated[list[Text], BeforeValidator(_empty_list)] = []
    columns: Annotated[list[Column], BeforeValidator(_empty_list)] = []
    rows: Annotated[int, Field(ge=1, le=20)] = 1
    chapter: Text | None = None

    @model_validator(mode="after")
    def _complete(self) -> WorksheetField:
        if self.kind == "choice" and not self.choices:
            raise PydanticCustomError("choices_missing", "a choice needs 'choices'")
        if self.kind == "table" and not self.columns:
            raise PydanticCustomError("columns_missing", "a table needs 'columns'")
        return self


class WorksheetFront(Shape):
    """`minutes` says how long filling it in takes."""

    title: Text
    purpose: Text
    who: Text
    minutes: Annotated[int, Field(ge=1)]
    fields: Annotated[list[WorksheetField], Field(min_length=1)]


Front = PageFront | ExampleFront | WorksheetFront


class Author(Shape):
    """A body (`literal`) or a person."""

    literal: Text | None = None
    family: Text | None = None
    given: Text | None = None


class Source(Shape):
    """CSL field names, so that pandoc and Zotero read the file, plus `publisher_kind`."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    type: SourceType
    title: Text
    author: Annotated[list[Author], BeforeValidator(_empty_list)] = []
    issued: Annotated[int, Field(ge=1900, le=2100)] | None = None
    container_title: Text | None = Field(default=None, alias="container-title")
    publisher: Text
    publisher_kind: PublisherKind
    address: Annotated[str, StringConstraints(pattern=PATTERNS["address"])] | None = Field(
        default=None, alias="URL"
    )
    language: Annotated[str, StringConstraints(pattern=PATTERNS["language"])] | None = None


class TermWords(Shape):
    """A term in one language. `variants` are forms that readers see and that search finds."""

    term: Text
    variants: Annotated[list[Text], BeforeValidator(_empty_list)]
    definition: Text


class Change(Shape):
    """One entry of the record of changes; a page is `chapters/mapping` or `chapters/mapping#id`."""

    id: Slug
    date: datetime.date
    kind: ChangeKind
    pages: Annotated[list[Text], Field(min_length=1)]
    note: dict[str, Text]


class Untranslated(Shape):
    """A page that a maintainer allows to be missing in one language, and why."""

    page: Text
    locale: Slug
    reason: Text


class Exemption(Shape):
    """A form that stays on one page, and why."""

    locale: Slug
    page: Text
    form: Text
    reason: Text


class Wording(Shape):
    """Words to avoid by language, each with what to write instead."""

    avoid: dict[str, dict[str, Text]]
    exempt: list[Exemption] = []

    @property
    def exemptions(self) -> set[tuple[str, str, str]]:
        return {(one.locale, one.page, one.form) for one in self.exempt}


class HostExemption(Shape):
    """A host that `./scripts/links` leaves alone, and why."""

    host: Annotated[str, StringConstraints(pattern=PATTERNS["host"])]
    reason: Text


class OutsideLinks(Shape):
    """How `./scripts/links` asks; times are in seconds unless the name says days."""

    user_agent: Text = "guide-for-cities link check"
    hosts_at_once: Annotated[int, Field(ge=1, le=16)] = 6
    pause: Annotated[float, Field(ge=0, le=60)] = 2
    timeout: Annotated[float, Field(gt=0, le=120)] = 20
    tries: Annotated[int, Field(ge=1, le=5)] = 3
    longest_wait: Annotated[float, Field(ge=0, le=600)] = 120
    dead_after_days: Annotated[int, Field(ge=1)] = 3
    ask_again_after_days: Annotated[int, Field(ge=1)] = 6
    exempt: Annotated[list[HostExemption], BeforeValidator(_empty_list)] = []

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
    """How a language is written; docs/data/languages.yml says what each key means.

    `letters` is the inside of a character class. `alphabet` holds the letters in order, split by
    spaces; those that stand together count as the first of them.
    """

    locale: Annotated[str, StringConstraints(pattern=PATTERNS["locale"])]
    name: Text
    direction: Literal["ltr", "rtl"]
    digits: Annotated[str, StringConstraints(min_length=10, max_length=10)]
    letters: Annotated[Text, AfterValidator(_character_range)]
    words_per_minute: Annotated[int, Field(ge=50, le=500)]
    offer: Text | None = None
    marks: dict[Annotated[str, StringConstraints(min_length=1, max_length=1)], Text] = {}
    spaced_marks: str = ""
    alphabet: str = ""
    articles: str = ""
    counters: Slug | None = None
    face: Annotated[str, StringConstraints(pattern=PATTERNS["face"])] | None = None
