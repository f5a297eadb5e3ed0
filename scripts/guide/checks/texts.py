"""Every text that a reader sees, with the place it stands in: pages, front matter and the data they share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from guide.model.guide import Guide, Page
from guide.model.unfinished import is_unfinished

# Values of front matter that a reader reads; what is left are names, dates and ids.
_READ = {"title", "description", "place", "purpose", "who", "label", "help", "choices"}
_DROPPED = re.compile(
    r"\]\([^)\n]*\)|\{[#:][^}\n]*\}|\[@[^\]\n]*\]|^[ \t]*(?:!!!|\?\?\?\+?).*$|^[ \t]*\d+\.(?=\s)"
    r"|^[ \t]*[-*+][ \t](?:\[[ x]\][ \t])?|^#+[ \t]+|<[^>\n]*>|^\|[\s|:-]+\|$|\*\*|!?\[",
    re.MULTILINE,
)
# What a reader types or sees as it stands, and what is put into a string: no words of the guide.
_NO_WORDS = re.compile(r"`[^`\n]*`|\{[a-z_]+\}")


@dataclass(frozen=True, slots=True)
class Text:
    """A run of words in one language, marks of Markdown left out and lines kept.

    `page` names it in exemptions: `chapters/mapping`, `data/strings`. `term` is the glossary entry it
    belongs to, if it does.
    """

    locale: str
    page: str
    file: str
    line: int
    words: str
    is_of_page: bool = False
    term: str | None = None

    def line_at(self, offset: int) -> int:
        return self.line + self.words.count("\n", 0, offset)

    @property
    def lines(self) -> Iterator[tuple[int, str]]:
        yield from enumerate(self.words.split("\n"), self.line)


@lru_cache(maxsize=2)  # several checks ask for them; a pull request has two guides
def texts(guide: Guide) -> list[Text]:
    """All finished texts of the guide: the pages first, then the data."""
    of_pages = [text for page in guide.all_pages() for text in _of_page(page)]
    return of_pages + [text for text in _of_data(guide) if not is_unfinished(text.words)]


def _of_page(page: Page) -> Iterator[Text]:
    for key, value in page.front:
        for number, one in enumerate(value) if isinstance(value, list) else [(0, value)]:
            line = page.lines.get(f"{key}/{number}") or page.line_of(key)
            for words in _read(key, one):
                if is_unfinished(words):
                    continue
                yield Text(page.locale, page.path, page.name, line, words, is_of_page=True)
    lines = page.source.text.split("\n")
    finished = "\n".join("" if is_unfinished(line) else line for line in lines)
    words = _DROPPED.sub("", _NO_WORDS.sub("…", finished))
    yield Text(page.locale, page.path, page.name, page.source.first_line, words, is_of_page=True)


def _read(key: str, value: Any) -> Iterator[str]:
    """The strings a reader reads in a value of front matter, however deep."""
    if isinstance(value, str):
        if key in _READ:
            yield value
    elif isinstance(value, list):
        for one in value:
            yield from _read(key, one)
    elif isinstance(value, BaseModel):
        for inner, one in value:
            yield from _read(inner, one)


def _of_data(guide: Guide) -> Iterator[Text]:
    for locale in guide.languages:
        yield from _of_strings(guide, locale)
        for id, term in guide.terms.items():
            for key in ("term", "definition"):
                file = "docs/data/terms.yml"
                line = guide.lines.get(file, {}).get((id, locale, key), 1)
                words = getattr(term.words[locale], key)
                yield Text(locale, "glossary", file, line, words, term=id)
        for name, table in (("themes", guide.themes), ("countries", guide.countries)):
            for id, names in table.items():
                yield from _entry(guide, name, locale, (id, locale), names.get(locale))
        for id, labels in guide.diagrams.items():
            for label, names in labels.items():
                yield from _entry(guide, "diagrams", locale, (id, label, locale), names.get(locale))
        for number, change in enumerate(guide.changes):
            yield from _entry(
                guide, "changes", locale, (number, "note", locale), change.note.get(locale)
            )


def _entry(
    guide: Guide, name: str, locale: str, key: tuple[str | int, ...], words: str | None
) -> Iterator[Text]:
    file = f"docs/data/{name}.yml"
    if words:
        yield Text(locale, f"data/{name}", file, guide.lines.get(file, {}).get(key, 1), words)


def _of_strings(guide: Guide, locale: str) -> Iterator[Text]:
    file = f"docs/data/strings/{locale}.yml"
    lines = guide.lines.get(file, {})

    def inside(value: Any, key: tuple[str | int, ...]) -> Iterator[Text]:
        if isinstance(value, str):
            words = _NO_WORDS.sub("…", value)
            yield Text(locale, "data/strings", file, lines.get(key, 1), words)
        elif isinstance(value, dict | list):
            for name, one in value.items() if isinstance(value, dict) else enumerate(value):
                yield from inside(one, (*key, name))

    yield from inside(guide.strings[locale], ())
