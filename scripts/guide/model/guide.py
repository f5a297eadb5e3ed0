"""The whole guide in memory: its languages, the pages of each, and the data they share."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from guide.language import numbers, quotes, scripts, sorting
from guide.model.kinds import Kind
from guide.model.lock import Lock
from guide.model.markdown_source import MarkdownSource
from guide.project import Project
from guide.schema.data_files import (
    Change,
    Edition,
    OutsideLinks,
    SearchWords,
    Source,
    TermWords,
    Untranslated,
    Wording,
)
from guide.schema.front_matter import ChapterFront, ExampleFront, Front, WorksheetFront
from guide.schema.languages import Language

Names = dict[str, str]


@dataclass(frozen=True, eq=False)
class Page:
    """One page in one language. `path` is the same in all languages: `chapters/mapping`, `index`.

    `fallback_in` is the language whose readers are shown this page because theirs is missing.
    """

    locale: Locale
    path: str
    kind: Kind
    file: Path
    name: str
    front: Front
    source: MarkdownSource
    lines: dict[str, int] = field(default_factory=dict)
    fallback_in: Locale | None = None

    @property
    def guide(self) -> Guide:
        return self.locale.guide

    @property
    def slug(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def title(self) -> str:
        return self.front.title

    @property
    def is_home(self) -> bool:
        return self.path == "index"

    @property
    def section(self) -> int | None:
        """The number of a chapter, None for every other page."""
        return self.front.section if isinstance(self.front, ChapterFront) else None

    @property
    def chapter(self) -> ChapterFront:
        assert isinstance(self.front, ChapterFront)
        return self.front

    @property
    def example(self) -> ExampleFront:
        assert isinstance(self.front, ExampleFront)
        return self.front

    @property
    def worksheet(self) -> WorksheetFront:
        assert isinstance(self.front, WorksheetFront)
        return self.front

    @property
    def url(self) -> str:
        """Its address from the root of the site."""
        return self.locale.url(self.path)

    @property
    def shown_at(self) -> str:
        """The address at which it is shown: that of the missing page where it is a fallback."""
        return (self.fallback_in or self.locale).url(self.path)

    @property
    def feed_url(self) -> str:
        """The feed with its changes: its own, or that of its language."""
        return (self.url if self.kind.has_feed else self.locale.url("index")) + "feed.xml"

    @cached_property
    def anchors(self) -> set[str]:
        """The ids on the page that others link to: its headings, and the terms of the glossary."""
        found = {heading.id for heading in self.source.headings if heading.id}
        return found | set(self.guide.terms) if self.kind.has_terms else found

    @property
    def translations(self) -> list[Page]:
        """The page in the other languages that have it."""
        pages = [locale.pages.get(self.path) for locale in self.guide.locales.values()]
        return [page for page in pages if page and page.locale is not self.locale]

    def line_of(self, key: str) -> int:
        """The line of a key of front matter: `title`, or `fields/3` for what is inside it."""
        return self.lines.get(key, 1)

    def resolve(self, target: str) -> str:
        """The path of a relative `.md` link as a page path, `../` kept where it leaves the folder."""
        path = posixpath.join(posixpath.dirname(self.path), target)
        return posixpath.normpath(path).removesuffix(".md")


@dataclass(frozen=True, eq=False)
class Locale:
    """One language of the guide: how it is written, its words of the interface, its pages by path."""

    guide: Guide
    language: Language
    strings: dict[str, Any]
    pages: dict[str, Page] = field(default_factory=dict)

    @property
    def code(self) -> str:
        return self.language.locale

    @property
    def direction(self) -> str:
        return self.language.direction

    @property
    def is_default(self) -> bool:
        return self is self.guide.default

    def url(self, path: str) -> str:
        """The address of a page from the root of the site: `` for the home page of the default language."""
        folder = "" if self.is_default else f"{self.code}/"
        name = path.removesuffix("index").rstrip("/")
        return f"{folder}{name}/" if name else folder

    def address_url(self, address: str) -> str:
        """The same for a page with an anchor: `chapters/mapping#first-steps`."""
        path, mark, anchor = address.partition("#")
        return self.url(path) + mark + anchor

    @cached_property
    def fallbacks(self) -> dict[str, Page]:
        """Pages of another language shown in the place of those that may be missing."""
        found = {}
        for entry in self.guide.untranslated:
            page = self.guide.by_path.get(entry.page)
            if entry.locale == self.code and page and entry.page not in self.pages:
                found[entry.page] = replace(page, fallback_in=self)
        return found

    def find(self, path: str) -> Page | None:
        """The page that readers of the language are shown at a path."""
        return self.pages.get(path) or self.fallbacks.get(path)

    @cached_property
    def chapters(self) -> list[Page]:
        """In reading order."""
        return sorted(self._pages_with(ChapterFront), key=lambda page: page.chapter.section)

    @cached_property
    def examples(self) -> list[Page]:
        return self._pages_with(ExampleFront)

    @cached_property
    def worksheets(self) -> list[Page]:
        return self._pages_with(WorksheetFront)

    def _pages_with(self, front: type[Front]) -> list[Page]:
        return [page for page in self.pages.values() if isinstance(page.front, front)]

    @cached_property
    def _linking_chapters(self) -> dict[str, list[Page]]:
        found: dict[str, list[Page]] = {}
        for chapter in self.chapters:
            inside = [link for link in chapter.source.links if link.path and not link.is_outside]
            for path in dict.fromkeys(chapter.resolve(link.path) for link in inside):
                found.setdefault(path, []).append(chapter)
        return found

    def chapters_linking_to(self, path: str) -> list[Page]:
        """Chapters with a link to the page at `path`, in reading order."""
        return self._linking_chapters.get(path, [])

    def digits(self, value: object) -> str:
        """A number, or a text, with 0-9 written in the digits of the language."""
        return numbers.digits(value, self.language)

    def fill(self, text: str, **values: object) -> str:
        """Put values into a string of the interface; numbers take the digits of the language."""
        return numbers.fill(text, self.language, **values)

    def count(self, forms: dict[str, str], number: int) -> str:
        """A counted noun: `forms` maps CLDR plural categories to strings."""
        return numbers.count(forms, number, self.language)

    def date(self, day: datetime.date) -> str:
        """Day, month by name and year, in the order of the language."""
        return numbers.date(day, self.language, self.strings["months"], self.strings["day"])

    def language_name(self, code: str) -> str:
        """What the language calls another one, or itself."""
        return numbers.language_name(code, self.language)

    def sort_key(self, text: str) -> str:
        return sorting.sort_key(text, self.language)

    def first_letter(self, text: str) -> str:
        """The letter an entry is listed under."""
        return sorting.first_letter(text, self.language)

    def typeset(self, text: str, is_after_word: bool = False) -> str:
        """A text with the quotation marks of the language, and a narrow space before the marks that have one."""
        return quotes.typeset(text, self.language, is_after_word)

    @cached_property
    def split_scripts(self) -> scripts.Split:
        """Splits a text into runs, each with the language of its script, None for the page's own."""
        return scripts.foreign_runs(self.language, self.guide.languages)


@dataclass(frozen=True)
class Term:
    """One entry of the glossary; `words` by language."""

    words: dict[str, TermWords]
    status: str
    source: str | None


@dataclass(frozen=True, eq=False)
class Guide:
    """All languages and what they share; mappings keep the order of their files.

    `countries` and `themes` map an id to its name by language, `diagrams` the name of a drawing to its
    labels by id and language. `redirects` leads from addresses that are gone to those that took their
    place; `published` maps every address that was ever published to its line in the list of them.
    Addresses carry no language. `lines` holds the line of each place in each data file; `unread` the
    files that could not be read whole.
    """

    project: Project
    locales: dict[str, Locale]
    sources: dict[str, Source]
    terms: dict[str, Term]
    changes: list[Change]
    untranslated: list[Untranslated]
    translations_lock: Lock
    changes_lock: Lock
    countries: dict[str, Names]
    themes: dict[str, Names]
    diagrams: dict[str, dict[str, Names]]
    wording: Wording
    outside_links: OutsideLinks
    places: dict[str, tuple[float, float]]
    search_words: SearchWords
    section_words: dict[str, Names]
    editions: list[Edition]
    redirects: dict[str, str]
    published: dict[str, int]
    lines: dict[str, dict[tuple[str | int, ...], int]]
    unread: set[str] = field(default_factory=set)

    @cached_property
    def default(self) -> Locale:
        """The language at the root of the site."""
        return next(iter(self.locales.values()))

    @property
    def others(self) -> list[Locale]:
        return list(self.locales.values())[1:]

    @cached_property
    def languages(self) -> dict[str, Language]:
        return {code: locale.language for code, locale in self.locales.items()}

    @cached_property
    def by_path(self) -> dict[str, Page]:
        """Each page of the guide once, in the first language that has it."""
        found: dict[str, Page] = {}
        for page in self.all_pages():
            found.setdefault(page.path, page)
        return found

    def all_pages(self) -> Iterator[Page]:
        for locale in self.locales.values():
            yield from locale.pages.values()

    def pages_with(self, front: type[Front]) -> Iterator[Page]:
        return (page for page in self.all_pages() if isinstance(page.front, front))

    def place(self, name: str, *key: str | int) -> tuple[str, int]:
        """The path of a data file, `changes.yml`, and the line of a key in it; 1 where it has no line."""
        path = f"docs/data/{name}"
        return path, self.lines.get(path, {}).get(key, 1)
