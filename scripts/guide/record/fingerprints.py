"""Fingerprints of the words of sections: equal as long as the meaning cannot have changed.

Marks, case, white space and punctuation do not count, nor does the order of paragraphs and of unnumbered
items; digits, links and citations do. The first four figures belong to the heading, the other twelve to the
text under it, so that a new heading is not taken for new words.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from guide.files.yaml_file import entries
from guide.model.guide import Guide, Locale, Page
from guide.model.lock import Lock
from guide.schema.base import BOOKKEEPING, marked_keys

_HEADING_FIGURES = 4
_NO_WORDS = "0" * 12
_MARKS = re.compile(
    r"[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+"
)
_WORD = re.compile(r"[^\W_]+")
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)]|\||!!!|>)\s)")


@dataclass(frozen=True)
class Named:
    """`name` is that of a section: `chapters/mapping#set-up`, `#top` for what comes before the first heading."""

    name: str

    @property
    def page(self) -> str:
        return self.name.partition("#")[0]

    @property
    def id(self) -> str:
        return self.name.partition("#")[2]


@dataclass(frozen=True)
class Section(Named):
    """A section in one language."""

    locale: str
    heading: str
    file: str
    line: int
    text: str

    @cached_property
    def fingerprint(self) -> str:
        return fingerprint(self.heading, self.text)

    @property
    def body(self) -> str:
        return body_of(self.fingerprint)


def words(text: str) -> list[str]:
    """The words of each block, blocks in alphabetical order, one string a block."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    blocks = _BLOCK.split(_MARKS.sub("", text).casefold())
    return sorted(filter(None, (" ".join(_WORD.findall(block)) for block in blocks)))


@lru_cache(maxsize=8192)  # while serving, most sections are as they were
def fingerprint(heading: str, text: str) -> str:
    blocks = words(text)
    body = _hash("\n".join(blocks), len(_NO_WORDS)) if blocks else _NO_WORDS
    return _hash(" ".join(words(heading)), _HEADING_FIGURES) + body


def _hash(text: str, figures: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:figures]


def body_of(mark: str) -> str:
    """The part of a fingerprint that belongs to the text under the heading."""
    return mark[_HEADING_FIGURES:]


def has_words(mark: str) -> bool:
    return body_of(mark) != _NO_WORDS


def sections(guide: Guide) -> dict[str, dict[str, Section]]:
    """Each section by name, then by locale."""
    found: dict[str, dict[str, Section]] = {}
    for page in guide.all_pages():
        for section in sections_of(page):
            found.setdefault(section.name, {})[section.locale] = section
    return found


def sections_of(page: Page) -> Iterator[Section]:
    """The sections of one page; what its data file holds belongs to the page that shows it."""
    code, texts = page.locale.code, page.source.sections
    no_words = marked_keys(type(page.front), BOOKKEEPING) | {"title"}
    values = entries(page.front.model_dump(exclude=no_words))
    front = "\n\n".join(str(value) for _, value in values if value is not None)
    top = f"{front}\n\n{texts['top']}"
    yield Section(f"{page.path}#top", code, page.title, page.name, 1, top)
    for heading in page.source.headings:
        if heading.id:
            name, text = f"{page.path}#{heading.id}", texts[heading.id]
            yield Section(name, code, heading.text, page.name, heading.line, text)
    if page.kind.has_terms:
        yield from _terms(page.locale)


def _terms(locale: Locale) -> Iterator[Section]:
    for id, term in locale.guide.terms.items():
        words = term.words[locale.code]
        place = locale.guide.place("terms.yml", id, locale.code)
        text = "\n\n".join([words.definition, *words.variants])
        yield Section(f"glossary#{id}", locale.code, words.term, *place, text)


def with_renames(lock: Lock, found: dict[str, dict[str, Section]]) -> Lock:
    """The lock with the lines of moved and renamed sections under their new names.

    An unknown section counts as a missing one renamed if the two have the same words in any language.
    """
    known = {name: marks for name, marks in lock.items() if name in found}
    gone: dict[tuple[str, str], list[str]] = {}
    for name in lock.keys() - known.keys():
        for locale, mark in lock[name].items():
            if has_words(mark):
                gone.setdefault((locale, body_of(mark)), []).append(name)
    taken: set[str] = set()
    for name in sorted(found.keys() - lock.keys()):
        for locale, section in sorted(found[name].items()):
            candidates = gone.get((locale, section.body), [])
            if len(candidates) == 1 and candidates[0] not in taken:
                taken.add(candidates[0])
                known[name] = lock[candidates[0]]
                break
    return known | {name: lock[name] for name in lock.keys() - known.keys() - taken}
