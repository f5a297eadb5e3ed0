"""Alphabetical order: which letters count, in which order, and which articles do not."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from guide.language.arabic import TATWEEL
from guide.schema.languages import Language


@lru_cache
def _letters_in_order(alphabet: str) -> dict[str, str]:
    """Each letter to the one it counts as."""
    return {letter: group[0] for group in alphabet.split() for letter in group}


@lru_cache
def _places_in_order(alphabet: str) -> dict[int, int]:
    """For `str.translate`: the letters of the alphabet to characters that sort in its order."""
    return {ord(group[0]): 0xE000 + place for place, group in enumerate(alphabet.split())}


@cache
def _counted(letter: str, alphabet: str) -> str:
    """What a letter counts as, without its marks; nothing for the stroke that only lengthens another."""
    letters = _letters_in_order(alphabet)
    if letter in letters:
        return letters[letter]
    bare = unicodedata.normalize("NFD", letter) if letter != TATWEEL else ""
    return "".join(letters.get(part, part) for part in bare if not unicodedata.combining(part))


def _folded(text: str, alphabet: str) -> str:
    """Case, marks and forms of letters that do not count left out."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(_counted(letter, alphabet) for letter in folded)


@lru_cache(maxsize=20_000)
def _sortable(text: str, alphabet: str, articles: str) -> str:
    folded = _folded(text, alphabet).strip("«»\"“”'(")
    for article in articles.split():
        rest = folded.removeprefix(_folded(article, alphabet))
        if rest != folded and re.match(r"\S{2}", rest):
            return rest
    return folded


def sort_key(text: str, language: Language) -> str:
    """Alphabetical order: marks, case, forms of one letter and the article do not count."""
    bare = _sortable(text, language.alphabet, language.articles)
    return bare.translate(_places_in_order(language.alphabet))


def first_letter(text: str, language: Language) -> str:
    """The letter an entry is listed under."""
    return _sortable(text, language.alphabet, language.articles)[:1].upper()
