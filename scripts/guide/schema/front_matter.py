"""Front matter: the keys of each kind of page."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from guide.schema.base import (
    BOOKKEEPING,
    FOR_READERS,
    PATTERNS,
    Model,
    Prose,
    Slug,
    Text,
    empty_list,
)

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


class Front(Model):
    """What the front matter of every kind of page has."""

    title: Prose
    """The name of the page, above its text, in menus and in search results."""

    @property
    def summary(self) -> str:
        """The sentence that search engines and previews show; empty where the text itself begins with it."""
        return ""


class PageFront(Front):
    """Front matter of a plain page, the home page included."""

    description: Annotated[Text, StringConstraints(max_length=200), FOR_READERS]
    """One or two sentences that say what the reader will find: 200 characters at most."""

    @property
    def summary(self) -> str:
        return self.description


class ChapterFront(PageFront):
    """Front matter of a chapter."""

    section: Annotated[int, Field(ge=1), BOOKKEEPING]
    """Its place in the guide, counted from 1 without gaps."""
    review_every: Annotated[int, Field(ge=1, le=60), BOOKKEEPING]
    """After how many months the chapter is due to be read again."""
    owner: Annotated[Slug, BOOKKEEPING]
    """The role that looks after it: a key of `owners` in docs/data/strings/."""


class ExampleFront(Front):
    """Front matter of a city example."""

    title: Prose
    """The place, a colon, and what is special about it."""
    place: Prose
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
    population: Annotated[Literal["small", "medium", "large"] | None, BOOKKEEPING]
    """The size of the place, or nothing where the sources do not say."""
    evidence: Evidence
    """How firmly its effect is known; the chapter about the guide explains the four marks."""
    sources: Annotated[list[Slug], Field(min_length=1)]
    """The keys of docs/data/sources.yml that the text cites, and no others."""
    checked: Annotated[datetime.date, BOOKKEEPING]
    """The day on which its sources were last read."""


class Column(Model):
    """One column of a table to fill in."""

    id: Slug
    """Its name, equal in all languages."""
    label: Prose
    """The words above it."""


class WorksheetField(Model):
    """One thing to fill in, or a heading."""

    id: Slug
    """Its name, equal in all languages."""
    kind: Literal["text", "lines", "date", "number", "tick", "choice", "score", "table", "section"]
    """What is filled in; a `score` is answered no, partly or yes (0, 1 or 2 points), a `section` is a heading."""
    label: Prose
    """The words next to it."""
    help: Annotated[Text | None, FOR_READERS] = None
    """A hint below the label."""
    choices: Annotated[list[Text], BeforeValidator(empty_list), FOR_READERS] = []
    """The answers of a `choice`."""
    columns: Annotated[list[Column], BeforeValidator(empty_list)] = []
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


class WorksheetFront(Front):
    """Front matter of a worksheet."""

    title: Prose
    """The name of the worksheet."""
    purpose: Prose
    """What it is for, in one sentence."""
    who: Prose
    """Who fills it in."""
    minutes: Annotated[int, Field(ge=1)]
    """How long filling it in takes."""
    fields: Annotated[list[WorksheetField], Field(min_length=1)]
    """What is filled in, in order; the form, the print and the documents come from it."""

    @property
    def summary(self) -> str:
        return self.purpose
