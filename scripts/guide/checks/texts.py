"""Every text that a reader sees, with its place: pages, front matter and the data they share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from guide.files.yaml_file import entries
from guide.model.guide import Guide, Page
from guide.model.unfinished import is_unfinished
from guide.schema.base import FOR_READERS, marked_keys, texts_for_readers

# Code, and what is put into a string: no words of the guide.
_PLACEHOLDER = re.compile(r"`[^`\n]*`|\{[a-z_]+\}")


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

    def place_at(self, offset: int) -> tuple[str, int]:
        return self.file, self.line + self.words.count("\n", 0, offset)

    @property
    def lines(self) -> Iterator[tuple[int, str]]:
        yield from enumerate(self.words.split("\n"), self.line)


@lru_cache(maxsize=2)  # several checks need them; a pull request has two guides
def texts(guide: Guide) -> list[Text]:
    """All finished texts of the guide: the pages first, then the data."""
    of_pages = [text for page in guide.all_pages() for text in _of_page(page)]
    found = [*of_pages, *_of_data(guide)]
    return [text for text in found if not is_unfinished(text.words)]


def _of_page(page: Page) -> Iterator[Text]:
    code, path, name = page.locale.code, page.path, page.name
    shown = marked_keys(type(page.front), FOR_READERS)
    for key, value in page.front:
        line = page.line_of(key)
        for number, entry in enumerate(value if isinstance(value, list) else [value]):
            line_of_entry = page.lines.get(f"{key}/{number}", line)
            for text in texts_for_readers(entry, key in shown):
                yield Text(code, path, name, line_of_entry, text, is_of_page=True)
    lines = ("" if is_unfinished(line) else line for _, line in page.source.prose_lines)
    words = _PLACEHOLDER.sub("…", "\n".join(lines))
    yield Text(code, path, name, page.source.first_line, words, is_of_page=True)


def _of_data(guide: Guide) -> Iterator[Text]:
    for code, locale in guide.locales.items():
        for key, string in entries(locale.strings):
            if string:
                place = guide.place(f"strings/{code}.yml", *key)
                yield Text(code, "data/strings", *place, _PLACEHOLDER.sub("…", string))
        for id, term in guide.terms.items():
            words = term.words[code]
            for name, text in (("term", words.term), ("definition", words.definition)):
                place = guide.place("terms.yml", id, code, name)
                yield Text(code, "glossary", *place, text, term=id)
        changes = {number: {"note": change.note} for number, change in enumerate(guide.changes)}
        for name, data in (
            ("themes", guide.themes),
            ("countries", guide.countries),
            ("diagrams", guide.diagrams),
            ("changes", changes),
        ):
            for key, text in entries(data):
                if key[-1] == code and text:
                    yield Text(code, f"data/{name}", *guide.place(f"{name}.yml", *key), text)
