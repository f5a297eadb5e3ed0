"""Every text that a reader sees, with the place it stands in: pages, front matter and the data they share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from guide.model.guide import Guide, Page
from guide.model.unfinished import is_unfinished
from guide.schema.base import FOR_READERS, marked_keys, texts_for_readers

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
    code = page.locale.code
    for key in type(page.front).model_fields:
        for line, text in _of_key(page, key):
            if not is_unfinished(text):
                yield Text(code, page.path, page.name, line, text, is_of_page=True)
    lines = page.source.text.split("\n")
    finished = "\n".join("" if is_unfinished(line) else line for line in lines)
    words = _DROPPED.sub("", _NO_WORDS.sub("…", finished))
    yield Text(code, page.path, page.name, page.source.first_line, words, is_of_page=True)


def _of_key(page: Page, key: str) -> Iterator[tuple[int, str]]:
    """The texts that people read in the value of a key of front matter, each with its line."""
    value = getattr(page.front, key)
    if key in marked_keys(type(page.front), FOR_READERS):
        yield page.line_of(key), value
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            line = page.lines.get(f"{key}/{number}") or page.line_of(key)
            for text in texts_for_readers(entry):
                yield line, text


def _of_data(guide: Guide) -> Iterator[Text]:
    for code in guide.locales:
        yield from _of_strings(guide, code)
        for id, term in guide.terms.items():
            for key in ("term", "definition"):
                line = guide.line("terms.yml", id, code, key)
                words = getattr(term.words[code], key)
                yield Text(code, "glossary", "docs/data/terms.yml", line, words, term=id)
        for name, table in (("themes", guide.themes), ("countries", guide.countries)):
            for id, names in table.items():
                yield from _entry(guide, name, code, (id, code), names.get(code))
        for id, labels in guide.diagrams.items():
            for label, names in labels.items():
                yield from _entry(guide, "diagrams", code, (id, label, code), names.get(code))
        for number, change in enumerate(guide.changes):
            yield from _entry(guide, "changes", code, (number, "note", code), change.note.get(code))


def _entry(
    guide: Guide, name: str, code: str, key: tuple[str | int, ...], words: str | None
) -> Iterator[Text]:
    file = f"{name}.yml"
    if words:
        yield Text(code, f"data/{name}", f"docs/data/{file}", guide.line(file, *key), words)


def _of_strings(guide: Guide, code: str) -> Iterator[Text]:
    file = f"strings/{code}.yml"

    def inside(value: Any, key: tuple[str | int, ...]) -> Iterator[Text]:
        if isinstance(value, str):
            words = _NO_WORDS.sub("…", value)
            yield Text(code, "data/strings", f"docs/data/{file}", guide.line(file, *key), words)
        elif isinstance(value, dict | list):
            for name, one in value.items() if isinstance(value, dict) else enumerate(value):
                yield from inside(one, (*key, name))

    yield from inside(guide.locales[code].strings, ())
