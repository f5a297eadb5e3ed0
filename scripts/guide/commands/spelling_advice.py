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
_ARABIC_AFTER = (
    *("كم", "هم", "ها", "نا", "هن", "ات", "ون", "ين", "ان", "وا", "ية"),
    *("ه", "ي", "ة", "ا", "ت", "ن"),
)


@dataclass
class Unknown:
    """A word, how often the guide has it, and where first."""

    word: str
    place: str
    count: int = 1


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


def unknown(guide: Guide, locale: str, known: set[str]) -> list[Unknown]:
    """Words of the pages of one language that are neither in `known` nor in the glossary, rarest first."""
    ours = {
        form
        for term in guide.terms.values()
        for text in [term.words[locale].term, *term.words[locale].variants]
        for word in text.split()
        for form in forms(word)
    }
    ours |= {form for names in guide.countries.values() for form in forms(names[locale])}
    locale_words = guide.locales[locale]
    found: dict[str, Unknown] = {}
    for page in locale_words.pages.values():
        for number, line in page.source.prose_lines:
            for word in _WORD.findall(line):
                if word[0].isupper() or forms(word) & known or forms(word) & ours:
                    continue
                key = word.casefold()
                if key in found:
                    found[key].count += 1
                else:
                    found[key] = Unknown(word, f"{page.name}:{number}")
    return sorted(found.values(), key=lambda word: (word.count, locale_words.sort_key(word.word)))


def spelled_otherwise(guide: Guide, locale: str) -> list[str]:
    """Rare spellings of words that the guide writes far oftener with another alef, ة for ه or ي for ى."""
    counted: Counter[str] = Counter()
    places: dict[str, str] = {}
    for text in texts(guide):
        if text.locale == locale:
            words = Words(text.words)
            for start, written in zip(words.starts, words.written, strict=True):
                word = plain(written)
                counted[word] += 1
                places.setdefault(word, "{}:{}".format(*text.place_at(start)))
    usual: dict[str, str] = {}
    for word, _ in counted.most_common():
        usual.setdefault(without_distinction(word), word)
    return [
        f"{count:3}  {word}  {places[word]}  (elsewhere '{other}', {counted[other]} times)"
        for word, count in sorted(counted.items())
        if len(word) > 3
        and (other := usual[without_distinction(word)]) != word
        and counted[other] >= 5 * count
    ]


def advice(guide: Guide) -> str:
    """One line a word: how often the guide has it, the word, and where first."""
    from spellchecker import SpellChecker

    lines = []
    for locale in guide.languages:
        if locale not in SpellChecker.languages():
            continue
        known = set(SpellChecker(language=locale).word_frequency.words())
        lines += [
            f"{word.count:3}  {word.word}  {word.place}" for word in unknown(guide, locale, known)
        ]
        lines += spelled_otherwise(guide, locale)
    return "\n".join(lines)
