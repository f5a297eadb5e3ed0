"""Finds words and phrases in running text in every form: plural, with an article, joined to other words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from guide.language.arabic import VOWEL_MARKS, without_marks

_WORD = re.compile(rf"\w+(?:['’{VOWEL_MARKS}]+\w+)*[{VOWEL_MARKS}]*")
_BETWEEN = re.compile(r"[\s\-‐‑–+&/]+")
_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا", "ي")
_AFTER_FEMININE = (
    *("ة", "تا", "تي", "تان", "تين", "ات"),
    *(before + end for before in ("ت", "ات") for end in _PRONOUNS),
)
_AFTER_PLURAL = ("ون", "ين", "و", "ي", *(case + end for case in "وي" for end in _PRONOUNS))
_AFTER_OTHERS = (
    *("", "ا", "ة", "ان", "ين", "ون", "ات", "و", "وا", "تان", "تين"),
    *(before + end for before in ("", "ت", "ات") for end in _PRONOUNS),
)
# What is joined to the front of an Arabic word, without the article and with it, by its first letter.
_JOINED = [
    (first + second, has_article)
    for has_article, seconds in (
        (False, ("", "ب", "ك", "ل", "س")),
        (True, ("ال", "بال", "كال", "لل")),
    )
    for first in ("", "و", "ف")
    for second in seconds
]
_OPENINGS = {letter: [pair for pair in _JOINED if pair[0][:1] == letter] for letter in "وفبكلسا"}


@dataclass(frozen=True)
class Found:
    """A form as it is listed, the words as they are written, and their start and end in the text."""

    form: str
    written: str
    start: int
    end: int


class Words:
    """A text cut into words: as they are written, and where they start."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.written: list[str] = []
        self.starts: list[int] = []
        for word in _WORD.finditer(text):
            self.written.append(word[0])
            self.starts.append(word.start())

    def end(self, place: int) -> int:
        return self.starts[place] + len(self.written[place])


@cache
def plain(word: str) -> str:
    """The word without case, Arabic vowel marks and the stroke that lengthens a letter."""
    return without_marks(word.casefold().replace("’", "'"))


@cache
def arabic_forms(word: str) -> frozenset[str]:
    """Feminine, dual, plural and possessed forms of an Arabic word without article."""
    stem, last = word[:-1], word[-1]
    if last == "ة":
        return frozenset(stem + end for end in _AFTER_FEMININE)
    if last == "ى":
        return frozenset({word, f"{stem}يات", *(f"{stem}ا{end}" for end in _PRONOUNS)})
    if word.endswith("ون") and len(word) > 4:
        return frozenset(word[:-2] + end for end in _AFTER_PLURAL)
    forms = {word + end for end in _AFTER_OTHERS}
    if last == "ء":
        forms |= {f"{stem}{seat}{end}" for seat in "ؤئ" for end in _PRONOUNS}
    return frozenset(forms)


@cache
def english_forms(word: str) -> frozenset[str]:
    """Plural, possessive, past and -ing forms of an English word."""
    if re.search("[^aeiou]y$", word):
        forms = {word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"}
    elif word.endswith("e"):
        forms = {word, f"{word}s", f"{word}d", f"{word[:-1]}ing"}
    else:
        forms = {word, f"{word}s", f"{word}es", f"{word}ed", f"{word}ing"}
    return frozenset(forms | {f"{form}'s" for form in forms})


def openings_of_arabic(word: str) -> Iterator[tuple[str, bool]]:
    """Each way to read a word: what is left of it without what is joined on, and whether an article was."""
    yield word, False
    for opening, article in _OPENINGS.get(word[0], ()):
        if word.startswith(opening):
            yield word[len(opening) :], article
            if opening.endswith("لل"):
                yield "ل" + word[len(opening) :], article


@dataclass(frozen=True)
class _Writing:
    """How a language makes the forms of a word, and what it may join to the front of them."""

    forms: Callable[[str], frozenset[str]]
    openings: Callable[[str], Iterable[tuple[str, bool]]] = lambda word: [(word, False)]
    article: str = ""


_WRITING = {"ar": _Writing(arabic_forms, openings_of_arabic, "ال"), "en": _Writing(english_forms)}
_PLAIN = _Writing(lambda word: frozenset({word}))


class Forms:
    """Listed words and phrases of one language, made ready to be found in texts.

    A word listed with the Arabic article is found only with an article, unless `articles` is false; one
    listed without is found either way. `plurals` maps a word to plurals that no rule makes.
    """

    def __init__(
        self,
        locale: str,
        listed: Iterable[str],
        plurals: Mapping[str, Iterable[str]] | None = None,
        *,
        articles: bool = True,
    ) -> None:
        self._writing = _WRITING.get(locale, _PLAIN)
        self._words_of_form: dict[str, set[str]] = {}
        self._by_first: dict[str, list[tuple[list[str], str]]] = {}
        self._words_in = cache(self._read)
        for form in listed:
            words = [plain(word) for word in _WORD.findall(form)]
            if not articles:
                words = [word.removeprefix(self._writing.article) for word in words]
            self._by_first.setdefault(words[0], []).append((words, form))
            for word in words:
                bare = word.removeprefix(self._writing.article)
                # A short plural is too often another word: عُمَد is also عمد.
                listed_plurals = [
                    plural for plural in (plurals or {}).get(bare, ()) if len(plural) > 3
                ]
                for inflected in (*self._writing.forms(bare), *listed_plurals):
                    self._words_of_form.setdefault(inflected, set()).add(bare)

    def _read(self, written: str) -> frozenset[str]:
        """The listed words that a written word may be a form of."""
        found: set[str] = set()
        for rest, article in self._writing.openings(plain(written)):
            for word in self._words_of_form.get(rest, ()):
                found.add(word)
                if article:
                    found.add(self._writing.article + word)
        return frozenset(found)

    def find(self, words: Words) -> Iterator[Found]:
        """Every listed form among the words of a text."""
        for place, written in enumerate(words.written):
            for word in self._words_in(written):
                for parts, form in self._by_first.get(word, ()):
                    last = self._last(words, place, parts)
                    if last is not None:
                        start, end = words.starts[place], words.end(last)
                        yield Found(form, words.text[start:end], start, end)

    def _last(self, words: Words, place: int, parts: list[str]) -> int | None:
        """The last word of the phrase that starts with the word at `place`; None if it is not there whole."""
        last = place + len(parts) - 1
        if last >= len(words.written):
            return None
        for number, part in enumerate(parts[1:], place + 1):
            between = words.text[words.end(number - 1) : words.starts[number]]
            if not _BETWEEN.fullmatch(between) or part not in self._words_in(words.written[number]):
                return None
        return last
