"""Data files: the entries of docs/data/."""

from __future__ import annotations

import datetime
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    create_model,
)
from pydantic_core import PydanticCustomError

from guide.schema.base import PATTERNS, EditionName, Model, Slug, Text, empty_list

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
Coordinates = tuple[
    Annotated[float, Field(ge=-56, le=76)], Annotated[float, Field(ge=-180, le=180)]
]


class Author(Model):
    """A body (`literal`) or a person."""

    literal: Text | None = None
    """The name of a body."""
    family: Text | None = None
    """The family name of a person."""
    given: Text | None = None
    """The given names of a person."""


class Source(Model):
    """CSL field names, so that pandoc and Zotero read the file, plus `publisher_kind`."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    type: SourceType
    """What kind of work it is."""
    title: Text
    """Its title in its own language."""
    author: Annotated[list[Author], BeforeValidator(empty_list)] = []
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


class TermWords(Model):
    """A term in one language; a form may be in both lists."""

    term: Text
    """The term as the guide uses it."""
    variants: Annotated[list[Text], BeforeValidator(empty_list)]
    """Other forms, regional ones too, that readers see and that search finds."""
    avoid: Annotated[list[Text], BeforeValidator(empty_list)] = []
    """Forms that the guide's own text does not write."""
    definition: Text
    """What the guide means by it, in one or two sentences."""


@cache
def term_model(codes: tuple[str, ...]) -> type[Model]:
    """An entry of terms.yml: the term in each language, whether the Arabic is attested, and by which source."""
    words: dict[str, Any] = dict.fromkeys(codes, (TermWords, ...))
    status = Field(description="`attested` where a source uses the Arabic form, else `proposed`.")
    source = Field(default=None, description="The address of the source that uses it.")
    return create_model(
        "Term", __base__=Model, **words, status=(TermStatus, status), source=(Text | None, source)
    )


if TYPE_CHECKING:
    WordList = list[str]
    LineList = list[str]
else:
    WordList = Annotated[Text, AfterValidator(str.split)]
    LineList = Annotated[Text, AfterValidator(str.splitlines)]


class SearchWords(Model):
    """What search knows beyond its patterns; words are separated by spaces."""

    plurals: dict[str, WordList] = {}
    """A singular, and its broken plurals."""
    rooted: WordList = []
    """Words whose first letter belongs to the root, though it looks like an article or a particle."""
    exempt: dict[str, Text] = {}
    """A word that looks like a broken plural and is none, and why."""
    common: dict[str, WordList] = {}
    """By language: words that a question may hold and that say nothing of what is sought."""
    irregular: dict[str, WordList] = {}
    """An English word, and its forms that no rule makes."""
    never_joined: dict[str, WordList] = {}
    """By language: words that a rule would join with others and that stand for themselves."""
    actions: WordList = []
    """Arabic nouns of action in ت and three letters, which look like a verb."""
    kin: dict[str, Text] = {}
    """By language: words that derive from one another in a way no pattern tells, a group a line."""
    alike: dict[str, LineList] = {}
    """By language: words that people use for one another, a group a line."""


class Change(Model):
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


class Untranslated(Model):
    """A page that a maintainer allows to be missing in one language, and why."""

    page: Text
    """The page, such as chapters/mapping."""
    locale: Slug
    """The language in which it is missing."""
    reason: Text
    """Why it may be missing."""


class Holdings(Model):
    """How much an edition holds."""

    chapters: Annotated[int, Field(ge=0)]
    """Sections."""
    examples: Annotated[int, Field(ge=0)]
    """City examples."""
    worksheets: Annotated[int, Field(ge=0)]
    """Worksheets."""
    terms: Annotated[int, Field(ge=0)]
    """Terms of the glossary."""


class Edition(Model):
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
    def order(self) -> tuple[int, int]:
        """Its year and its number in the year."""
        year, _, number = self.name.partition("-")
        return int(year), int(number)


class Exemption(Model):
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


class Wording(Model):
    """Words to avoid, known misspellings, and what is exempt."""

    avoid: dict[str, dict[str, Text]] = {}
    """By language: the form, found however it is inflected, and what to write instead."""
    misspelt: Annotated[dict[str, dict[str, Text]], AfterValidator(_single_words)] = {}
    """By language: a word found just as it is spelled here, and how to spell it."""
    exempt: list[Exemption] = []
    """Forms that stay on one page."""

    @property
    def exemptions(self) -> set[tuple[str, str, str]]:
        return {(entry.locale, entry.page, entry.form) for entry in self.exempt}


class HostExemption(Model):
    """A host that `./scripts/links` leaves alone, and why."""

    host: Annotated[str, StringConstraints(pattern=PATTERNS["host"])]
    """The name of the host, such as www.example.org."""
    reason: Text
    """Why it is left alone."""


class OutsideLinks(Model):
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
    exempt: Annotated[list[HostExemption], BeforeValidator(empty_list)] = []
    """Hosts that are not asked at all."""

    @property
    def exempt_hosts(self) -> set[str]:
        return {entry.host for entry in self.exempt}
