"""Glossary entries in one language, each with its equivalent in the others."""

from __future__ import annotations

from dataclasses import dataclass

from guide.model.guide import Locale
from guide.schema.data_files import TermWords


@dataclass(frozen=True)
class Entry:
    """`others` maps each other language to the term's words there."""

    id: str
    term: str
    variants: list[str]
    definition: str
    proposed: bool
    others: dict[str, TermWords]


def make_entry(locale: Locale, id: str) -> Entry:
    """KeyError where there is no such term."""
    term = locale.guide.terms[id]
    words = term.words[locale.code]
    others = {code: other for code, other in term.words.items() if code != locale.code}
    is_proposed = term.status == "proposed"
    return Entry(id, words.term, list(words.variants), words.definition, is_proposed, others)


def entries_by_letter(locale: Locale) -> dict[str, list[Entry]]:
    """In alphabetical order under the letter that each begins with."""
    entries = [make_entry(locale, id) for id in locale.guide.terms]
    letters: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: (locale.sort_key(entry.term), entry.id)):
        letters.setdefault(locale.first_letter(entry.term), []).append(entry)
    return letters
