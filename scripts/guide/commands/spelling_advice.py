"""`./scripts/check --advice`: words that a dictionary does not know, or that are written in other letters elsewhere.

Advice for an editor, never a failure.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from guide.checks.known_words import without_distinction
from guide.checks.texts import texts
from guide.checks.word_forms import Words, plain
from guide.language.arabic import VOWEL_MARKS
from guide.model.guide import Guide

_WORD = re.compile(rf"(?:[^\W\d_][{VOWEL_MARKS}]*){{4,}}")
_ARABIC_BEFORE = re.compile(r"^[وف]?(?:[بكل]?ال|لل|[بكلس])?")
_ARABIC_AFTER = ["كم", "هم", "ها", "نا", "هن", "ات", "ون", "ين", "ان", "وا", "ية", *"هيةاتن"]


@dataclass
class Unknown:
    """A word, how often the guide has it, and where first."""

    word: str
    place: str
    count: int = 0


def forms(word: str) -> set[str]:
    """The word, and what is left of an Arabic word without what may be attached to it."""
    bare = plain(word)
    found = {bare}
    if not re.match(r"[\u0600-\u06ff]", bare):
        return found
    for stem in {bare, bare.lstrip("وف"), _ARABIC_BEFORE.sub("", bare)}:
        found |= {stem, f"ال{stem}"}
        for ending in _ARABIC_AFTER:
            if stem.endswith(ending) and len(stem) - len(ending) >= 2:
                short = stem.removesuffix(ending)
                found |= {short, f"{short}ة", f"{short}ي", f"ال{short}"}
    return found


def unknown(guide: Guide, code: str, known: set[str]) -> list[Unknown]:
    """Words of the pages of one language that are neither in `known` nor in the glossary, rarest first."""
    locale = guide.locales[code]
    terms = [term.words[code] for term in guide.terms.values()]
    glossary = [
        word for term in terms for text in (term.term, *term.variants) for word in text.split()
    ]
    countries = [names[code] for names in guide.countries.values()]
    known = known.union(*map(forms, [*glossary, *countries]))
    found: dict[str, Unknown] = {}
    for page in locale.pages.values():
        for number, line in page.source.prose_lines:
            for word in _WORD.findall(line):
                if not word[0].isupper() and known.isdisjoint(forms(word)):
                    place = f"{page.name}:{number}"
                    found.setdefault(word.casefold(), Unknown(word, place)).count += 1
    return sorted(found.values(), key=lambda word: (word.count, locale.sort_key(word.word)))


def spelled_otherwise(guide: Guide, code: str) -> list[str]:
    """Rare spellings of words that the guide writes far oftener with another alef, ة for ه or ي for ى."""
    counted: Counter[str] = Counter()
    places: dict[str, str] = {}
    for text in texts(guide):
        if text.locale == code:
            words = Words(text.words)
            for start, written in zip(words.starts, words.written, strict=True):
                word = plain(written)
                counted[word] += 1
                places.setdefault(word, "{}:{}".format(*text.place_at(start)))
    usual: dict[str, str] = {}
    for word, _ in counted.most_common():
        usual.setdefault(without_distinction(word), word)
    lines = []
    for word, count in sorted(counted.items()):
        other = usual[without_distinction(word)]
        if len(word) > 3 and other != word and counted[other] >= 5 * count:
            elsewhere = f"(elsewhere '{other}', {counted[other]} times)"
            lines.append(f"{count:3}  {word}  {places[word]}  {elsewhere}")
    return lines


def advice(guide: Guide) -> str:
    """One line a word: how often the guide has it, the word, and where first."""
    from spellchecker import SpellChecker

    lines = []
    for code in guide.locales:
        if code not in SpellChecker.languages():
            continue
        known = set(SpellChecker(language=code).word_frequency.words())
        rare = unknown(guide, code, known)
        lines += [f"{word.count:3}  {word.word}  {word.place}" for word in rare]
        lines += spelled_otherwise(guide, code)
    return "\n".join(lines)
