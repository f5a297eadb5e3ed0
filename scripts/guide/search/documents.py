"""What is indexed: each page of a language as sections at heading level, in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from guide.language.quotes import curly
from guide.model.guide import Guide, Page
from guide.model.markdown_source import plain_text
from guide.model.urls import page_url
from guide.parts.cards import country
from guide.parts.references import cited_by, reference
from guide.schema.front_matter import ExampleFront, PageFront, WorksheetFront

_LEFT_OUT = {"a-z", "home"}
_BOX = re.compile(r"^\s*(?:!!!|\?\?\?\+?).*$", re.MULTILINE)
# What ends without a mark of its own: the cells of a table, its rows, items of a list.
_CELL = re.compile(r"(?<=[^\s|:-]) *\|(?= *[^\s|])")
_ITEM = re.compile(r"^(\s*(?:[-*+]|\d+\.) .*[\w»)*]|\s*\|.*[\w»)*]) *\|? *$(?=\n)", re.MULTILINE)
_MARKS = re.compile(
    r"^\s*(?:[-*+]|\d+\.|>|#+)\s+(?:\[[ xX]\]\s+)?|^\s*\|?[\s:|-]+\|?\s*$|\{[^}]*\}|\|",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Section:
    """A heading with the words under it; `heading` is empty for what stands before the first."""

    heading: str
    id: str
    text: str
    parent: int | None = None


@dataclass(frozen=True)
class Document:
    """A page; `url` is its address from the root of the site."""

    title: str
    url: str
    kind: str
    path: str
    sections: list[Section]


def documents(guide: Guide, locale: str) -> list[Document]:
    """Every page of one language that search knows, in the order of their paths, chapters first."""
    pages = [page for page in guide.pages[locale].values() if page.kind not in _LEFT_OUT]
    pages.sort(key=lambda page: (page.kind != "chapter", _order(page), page.path))
    language = guide.languages[locale]
    return [
        Document(
            curly(page.title, language),
            page_url(guide, locale, page.path),
            page.kind,
            page.path,
            [
                replace(one, heading=curly(one.heading, language), text=curly(one.text, language))
                for one in _sections(guide, page)
            ],
        )
        for page in pages
    ]


def _order(page: Page) -> int:
    return page.chapter.section if page.kind == "chapter" else 0


def plain(markdown: str) -> str:
    """The words of some Markdown, without its marks."""
    parted = _ITEM.sub(r"\1 ·", _CELL.sub(" ·", _BOX.sub("", markdown)))
    return plain_text(_MARKS.sub(" ", parted)).removesuffix(" ·")


def _sections(guide: Guide, page: Page) -> Iterator[Section]:
    texts = page.source.sections
    yield Section("", "", " ".join([*_front(guide, page), plain(texts["top"])]).strip())
    above: dict[int, int] = {}
    number = 0
    for heading in page.source.headings:
        if not heading.id:
            continue
        number += 1
        above[heading.level] = number
        parent = above.get(heading.level - 1)
        yield Section(heading.text, heading.id, plain(texts[heading.id]), parent)
    yield from _EXTRA.get(page.kind, _nothing)(guide, page)


def _front(guide: Guide, page: Page) -> list[str]:
    front = page.front
    if isinstance(front, PageFront):
        return [front.description]
    if isinstance(front, ExampleFront):
        themes = [guide.themes.get(theme, {}).get(page.locale, "") for theme in front.themes]
        between = guide.strings[page.locale]["search"]["between"]
        names = [name for name in (front.place, country(guide, page)) if name]
        return [f"{between.join(names)}.", *themes]
    assert isinstance(front, WorksheetFront)
    labels = [
        " ".join([field.label, *[one.label for one in field.columns]]) for field in front.fields
    ]
    return [front.purpose, f"{front.who}.", " · ".join(labels)]


def _nothing(guide: Guide, page: Page) -> Iterator[Section]:
    yield from ()


def _glossary(guide: Guide, page: Page) -> Iterator[Section]:
    for id, term in sorted(guide.terms.items()):
        words = term.words[page.locale]
        text = " · ".join(words.variants)
        yield Section(words.term, id, f"{text}. {words.definition}" if text else words.definition)


def _sources(guide: Guide, page: Page) -> Iterator[Section]:
    """The page has a heading for each kind of publisher, with many sources under it."""
    kinds: dict[str, list[str]] = {}
    for key in sorted(cited_by(guide, page.locale)):
        source = guide.sources[key]
        shown = reference(key, 0, source, guide.languages[page.locale], guide.languages)
        names = [part.text for run in shown.runs for part in run.parts]
        kinds.setdefault(shown.kind, []).append(" · ".join([*names, shown.year or ""]))
    for kind, heading in guide.strings[page.locale]["sources"]["kinds"].items():
        if kind in kinds:
            yield Section(heading, kind, "\n".join(kinds[kind]))


def _changes(guide: Guide, page: Page) -> Iterator[Section]:
    for change in guide.changes:
        yield Section("", f"change-{change.id}", change.note.get(page.locale, ""))


_EXTRA = {"glossary": _glossary, "sources": _sources, "changes": _changes}
