"""Glossary entries in one language, each with its equivalent in the others."""

from __future__ import annotations

from dataclasses import dataclass

from guide.language.sorting import first_letter, sort_key
from guide.model.guide import Guide
from guide.schema.data_files import TermWords


@dataclass(frozen=True)
class Entry:
    """`others` maps each other locale to the term's words there."""

    id: str
    term: str
    variants: list[str]
    definition: str
    proposed: bool
    others: dict[str, TermWords]


def entry(guide: Guide, locale: str, id: str) -> Entry:
    term = guide.terms[id]
    words = term.words[locale]
    others = {other: term.words[other] for other in term.words if other != locale}
    return Entry(
        id, words.term, list(words.variants), words.definition, term.status == "proposed", others
    )


def entries(guide: Guide, locale: str) -> list[Entry]:
    found = [entry(guide, locale, id) for id in guide.terms]
    language = guide.languages[locale]
    return sorted(found, key=lambda one: (sort_key(one.term, language), one.id))


def by_letter(guide: Guide, locale: str) -> dict[str, list[Entry]]:
    letters: dict[str, list[Entry]] = {}
    for one in entries(guide, locale):
        letters.setdefault(first_letter(one.term, guide.languages[locale]), []).append(one)
    return letters
