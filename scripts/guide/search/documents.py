"""What is indexed: each page of a language as sections at heading level, in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from guide.model.guide import Locale, Page
from guide.model.markdown_source import plain_text
from guide.parts.cards import country
from guide.parts.references import cited_by, make_reference
from guide.schema.front_matter import ExampleFront, PageFront, WorksheetFront

_BOX = re.compile(r"^\s*(?:!!!|\?\?\?\+?).*$", re.MULTILINE)
# What may end without a full stop: the cells of a table, its rows, items of a list.
_CELL = re.compile(r"(?<=[^\s|:-]) *\|(?= *[^\s|])")
_ITEM = re.compile(r"^(\s*(?:[-*+]|\d+\.) .*[\w»)*]|\s*\|.*[\w»)*]) *\|? *$(?=\n)", re.MULTILINE)
_MARKS = re.compile(
    r"^\s*(?:[-*+]|\d+\.|>|#+)\s+(?:\[[ xX]\]\s+)?|^\s*\|?[\s:|-]+\|?\s*$|\{[^}]*\}|\|",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Section:
    """A heading with the words under it; `heading` is empty for what comes before the first."""

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


def documents(locale: Locale) -> list[Document]:
    """Every page of one language that search knows: chapters in their order, then the others by path."""
    pages = [page for page in locale.pages.values() if page.kind.is_indexed]
    pages.sort(key=lambda page: (page.section is None, page.section or 0, page.path))
    typeset, found = locale.typeset, []
    for page in pages:
        sections = [
            replace(section, heading=typeset(section.heading), text=typeset(section.text))
            for section in _sections(page)
        ]
        title = typeset(page.title)
        found.append(Document(title, page.url, page.kind.name, page.path, sections))
    return found


def plain(markdown: str) -> str:
    """The words of some Markdown, without its marks."""
    parted = _ITEM.sub(r"\1 ·", _CELL.sub(" ·", _BOX.sub("", markdown)))
    return plain_text(_MARKS.sub(" ", parted)).removesuffix(" ·")


def _sections(page: Page) -> Iterator[Section]:
    texts = page.source.sections
    yield Section("", "", " ".join([*_front(page), plain(texts["top"])]).strip())
    above: dict[int, int] = {}
    headings = [heading for heading in page.source.headings if heading.id]
    for number, heading in enumerate(headings, 1):
        above[heading.level] = number
        parent, id = above.get(heading.level - 1), heading.id or ""
        yield Section(heading.text, id, plain(texts[id]), parent)
    if extra := _EXTRA.get(page.kind.name):
        yield from extra(page)


def _front(page: Page) -> list[str]:
    front = page.front
    if isinstance(front, PageFront):
        return [front.description]
    if isinstance(front, ExampleFront):
        themes = page.guide.themes
        names_of_themes = [themes.get(id, {}).get(page.locale.code, "") for id in front.themes]
        between = page.locale.strings["search"]["between"]
        names = [name for name in (front.place, country(page)) if name]
        return [f"{between.join(names)}.", *names_of_themes]
    assert isinstance(front, WorksheetFront)
    labels = [
        " ".join([field.label, *(column.label for column in field.columns)])
        for field in front.fields
    ]
    return [front.purpose, f"{front.who}.", " · ".join(labels)]


def _glossary(page: Page) -> Iterator[Section]:
    for id, term in sorted(page.guide.terms.items()):
        words = term.words[page.locale.code]
        text = " · ".join(words.variants)
        yield Section(words.term, id, f"{text}. {words.definition}" if text else words.definition)


def _sources(page: Page) -> Iterator[Section]:
    """The page has a heading for each kind of publisher, with many sources under it."""
    kinds: dict[str, list[str]] = {}
    for key in sorted(cited_by(page.locale)):
        shown = make_reference(key, page.locale)
        names = [part.text for run in shown.runs for part in run.parts]
        kinds.setdefault(shown.kind, []).append(" · ".join([*names, shown.year or ""]))
    for kind, heading in page.locale.strings["sources"]["kinds"].items():
        if kind in kinds:
            yield Section(heading, kind, "\n".join(kinds[kind]))


def _changes(page: Page) -> Iterator[Section]:
    for change in page.guide.changes:
        yield Section("", f"change-{change.id}", change.note.get(page.locale.code, ""))


_EXTRA = {"glossary": _glossary, "sources": _sources, "changes": _changes}
