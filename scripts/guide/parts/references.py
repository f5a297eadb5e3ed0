"""How a source is written: in the list, and in the short note beside a paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from guide.language.numbers import digits
from guide.language.scripts import Languages, spoken_in
from guide.model.guide import Guide, Page
from guide.schema.data_files import Author, Source
from guide.schema.languages import Language


@dataclass(frozen=True)
class Part:
    """A name in a reference."""

    text: str
    is_title: bool


@dataclass(frozen=True)
class Run:
    """Names that stand together in one language."""

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


def short_form(source: Source, language: Language, comma: str) -> str:
    """Who published it and when: `ODIHR, 2014`."""
    year = digits(source.issued, language) if source.issued else ""
    return f"{source.publisher}{comma}{year}" if year else source.publisher


def reference(
    key: str, number: int, source: Source, language: Language, languages: Languages
) -> Reference:
    """Authors, title, container and publisher; a name that repeats another is left out."""
    names = authors(source)
    container = source.container_title if source.container_title != source.publisher else None
    publisher = source.publisher if source.publisher != names else None
    named = [text for text in (names, source.title, container, publisher) if text]
    return Reference(
        key=key,
        number=digits(number, language) if number else "",
        runs=[
            Run(*spoken_as, [_part(text, spoken_as[0], source, language) for text in texts])
            for spoken_as, texts in groupby(
                named, key=lambda text: spoken_in(text, source.language, languages)
            )
        ],
        year=digits(source.issued, language) if source.issued else None,
        address=source.address,
        kind=source.publisher_kind,
    )


def _part(text: str, spoken: str, source: Source, language: Language) -> Part:
    """A name as published; in the language of the page its digits are those of the page."""
    shown = digits(text, language) if spoken == language.locale else text
    return Part(shown, text == source.title)


def cited_by(guide: Guide, locale: str) -> dict[str, list[Page]]:
    """Source key to the pages of one language that cite it, in the order of keys."""
    cited: dict[str, list[Page]] = {}
    for page in guide.pages[locale].values():
        for key in dict.fromkeys(citation.key for citation in page.source.citations):
            if key in guide.sources:
                cited.setdefault(key, []).append(page)
    return dict(sorted(cited.items()))
