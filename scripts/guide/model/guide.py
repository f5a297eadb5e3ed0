"""The whole guide in memory: pages of every language and the data they share."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

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


@dataclass(frozen=True)
class Page:
    """One page in one language. `path` is the same in all languages: `chapters/mapping`, `index`.

    `lent_to` is the language whose readers are shown this page because theirs is missing.
    """

    locale: str
    path: str
    file: Path
    name: str
    front: Front
    source: MarkdownSource
    lines: dict[str, int] = field(default_factory=dict)
    lent_to: str | None = None

    @cached_property
    def kind(self) -> str:
        """`chapter`, `example`, `worksheet`, `home`, `index` or the page's own name."""
        folder, _, last = self.path.rpartition("/")
        if not folder:
            return "home" if last == "index" else last
        if last == "index":
            return f"{folder}-index"
        return {"chapters": "chapter", "examples": "example", "worksheets": "worksheet"}[folder]

    @property
    def slug(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def title(self) -> str:
        return self.front.title

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

    def line_of(self, key: str) -> int:
        """The line of a key of front matter: `title`, or `fields/3` for what is inside it."""
        return self.lines.get(key, 1)

    def resolve(self, target: str) -> str:
        """The path of a relative `.md` link as a page path, `../` kept where it leaves the folder."""
        return posixpath.normpath(
            posixpath.join(posixpath.dirname(self.path), target)
        ).removesuffix(".md")


@dataclass(frozen=True)
class Term:
    """One entry of the glossary; `words` by locale."""

    id: str
    words: dict[str, TermWords]
    status: str
    source: str | None


@dataclass(frozen=True, eq=False)
class Guide:
    """Everything the features and checks are asked of; mappings keep the order of their files.

    `agreed` is the lock of the translations, `recorded` that of the record of changes.
    `redirects` leads from addresses that are gone to those that took their place; `published` maps every
    address that was ever published to its line in the list of them. Addresses carry no language.
    """

    project: Project
    languages: dict[str, Language]
    strings: dict[str, dict[str, Any]]
    pages: dict[str, dict[str, Page]]
    sources: dict[str, Source]
    terms: dict[str, Term]
    changes: list[Change]
    untranslated: list[Untranslated]
    agreed: Lock
    recorded: Lock
    countries: dict[str, dict[str, str]]
    themes: dict[str, dict[str, str]]
    diagrams: dict[str, dict[str, dict[str, str]]]
    wording: Wording
    outside_links: OutsideLinks
    places: dict[str, tuple[float, float]]
    lines: dict[str, dict[tuple[str | int, ...], int]] = field(default_factory=dict)
    shapes: dict[str, Any] = field(default_factory=dict)
    search_words: SearchWords = field(default_factory=SearchWords)
    section_words: dict[str, dict[str, str]] = field(default_factory=dict)
    editions: list[Edition] = field(default_factory=list)
    redirects: dict[str, str] = field(default_factory=dict)
    published: dict[str, int] = field(default_factory=dict)

    @property
    def default_locale(self) -> str:
        return next(iter(self.languages))

    @property
    def other_locales(self) -> list[str]:
        return list(self.languages)[1:]

    def page(self, locale: str, path: str) -> Page:
        return self.pages[locale][path]

    @cached_property
    def borrowed(self) -> dict[str, dict[str, Page]]:
        """By locale, pages of another language shown in the place of those that may be missing."""
        found: dict[str, dict[str, Page]] = {locale: {} for locale in self.languages}
        for one in self.untranslated:
            if one.page in self.pages.get(one.locale, {}):
                continue
            for pages in self.pages.values():
                if one.page in pages and one.locale in found:
                    found[one.locale][one.page] = replace(pages[one.page], lent_to=one.locale)
                    break
        return found

    @cached_property
    def by_path(self) -> dict[str, Page]:
        """Each page of the guide once, in the first language that has it."""
        found: dict[str, Page] = {}
        for page in self.all_pages():
            found.setdefault(page.path, page)
        return found

    def all_pages(self) -> list[Page]:
        return [page for pages in self.pages.values() for page in pages.values()]

    @cached_property
    def _chapters(self) -> dict[str, list[Page]]:
        return {
            locale: sorted(
                (page for page in pages.values() if page.kind == "chapter"),
                key=lambda page: page.chapter.section,
            )
            for locale, pages in self.pages.items()
        }

    def chapters(self, locale: str) -> list[Page]:
        """Chapters in reading order."""
        return self._chapters[locale]

    @cached_property
    def _linked_from(self) -> dict[tuple[str, str], list[Page]]:
        found: dict[tuple[str, str], list[Page]] = {}
        for locale in self.languages:
            for chapter in self.chapters(locale):
                inside = [
                    link for link in chapter.source.links if link.path and not link.is_outside
                ]
                for path in dict.fromkeys(chapter.resolve(link.path) for link in inside):
                    found.setdefault((locale, path), []).append(chapter)
        return found

    def chapters_linking_to(self, page: Page) -> list[Page]:
        """Chapters with a link to this page, in reading order."""
        return self._linked_from.get((page.locale, page.path), [])

    def worksheets(self, locale: str) -> list[Page]:
        return [page for page in self.pages[locale].values() if page.kind == "worksheet"]

    def examples(self, locale: str) -> list[Page]:
        return [page for page in self.pages[locale].values() if page.kind == "example"]
