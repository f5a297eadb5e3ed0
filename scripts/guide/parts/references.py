"""How a source is written: in the list, and in the short note next to a paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from guide.language.scripts import spoken_in
from guide.language.sentences import full_stop_after
from guide.model.guide import Locale, Page
from guide.schema.data_files import Author, Source


@dataclass(frozen=True)
class Part:
    """A name in a reference."""

    text: str
    is_title: bool

    @property
    def stop(self) -> str:
        """The full stop that follows it, if any."""
        return full_stop_after(self.text)


@dataclass(frozen=True)
class Run:
    """Names in a row that are in one language."""

    language: str
    direction: str
    parts: list[Part]


@dataclass(frozen=True)
class Reference:
    """One source as a list shows it; `number` is empty where the list is not numbered."""

    key: str
    number: str
    runs: list[Run]
    year: str | None
    address: str | None
    kind: str


def _name(author: Author) -> str:
    if author.literal:
        return author.literal
    return ", ".join(part for part in (author.family, author.given) if part)


def authors(source: Source) -> str:
    return "; ".join(_name(author) for author in source.author)


def short_form(key: str, locale: Locale) -> str:
    """Who published it and when: `ODIHR, 2014`."""
    source = locale.guide.sources[key]
    if not source.issued:
        return source.publisher
    return f"{source.publisher}{locale.strings['sources']['before_year']}{locale.digits(source.issued)}"


def make_reference(key: str, locale: Locale, number: int = 0) -> Reference:
    """Authors, title, container and publisher; a name that repeats another is left out."""
    source = locale.guide.sources[key]
    names = authors(source)
    container = source.container_title if source.container_title != source.publisher else None
    publisher = source.publisher if source.publisher != names else None
    named = [text for text in (names, source.title, container, publisher) if text]
    return Reference(
        key=key,
        number=locale.digits(number) if number else "",
        runs=[
            Run(*spoken_as, [_part(text, spoken_as[0], source, locale) for text in texts])
            for spoken_as, texts in groupby(
                named, key=lambda text: spoken_in(text, source.language, locale.guide.languages)
            )
        ],
        year=locale.digits(source.issued) if source.issued else None,
        address=source.address,
        kind=source.publisher_kind,
    )


def _part(text: str, spoken: str, source: Source, locale: Locale) -> Part:
    """A name as published; in the language of the page its digits are those of the page."""
    shown = locale.digits(text) if spoken == locale.code else text
    return Part(shown, text == source.title)


def cited_by(locale: Locale) -> dict[str, list[Page]]:
    """Source key to the pages of one language that cite it, in the order of keys."""
    cited: dict[str, list[Page]] = {}
    for page in locale.pages.values():
        for key in dict.fromkeys(citation.key for citation in page.source.citations):
            if key in locale.guide.sources:
                cited.setdefault(key, []).append(page)
    return dict(sorted(cited.items()))
