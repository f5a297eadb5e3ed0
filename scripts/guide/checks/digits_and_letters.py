"""How each language is written: digits, punctuation, letters of another script, sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from guide.checks.texts import Text, texts
from guide.findings.finding import Finding
from guide.model.guide import Guide, Page
from guide.model.unfinished import is_unfinished
from guide.schema.languages import Language

MOST_WORDS = 45
_MARKUP = re.compile(
    r"\]\([^)]*\)|\{#[^}]*\}|\[@[^\]]*\]|^\s*!!!.*$|^\s*\d+\.\s|`[^`]*`|<[^>]*>|^\|[\s|:-]+\|$",
    re.MULTILINE,
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+")
_WORD = re.compile(r"\w[\w'’\u064b-\u0652-]*")
# A sentence of fewer words may well stand twice.
_FEWEST_WORDS = 9


def _lines(page: Page) -> Iterator[tuple[int, str]]:
    """Each finished line of the text as a reader sees it, with its number in the file."""
    for number, line in enumerate(page.source.text.split("\n"), page.source.first_line):
        if not is_unfinished(line):
            yield number, _MARKUP.sub(" ", line)


def digits_and_marks(guide: Guide) -> Iterator[Finding]:
    """Pages and the glossary are written in the digits and marks that languages.yml says."""
    for code, language in guide.languages.items():
        foreign = re.compile(rf"[^\D{language.digits}]+")
        others = re.compile("|".join(map(re.escape, language.marks)) or "(?!)")
        without_space = _without_space(language)
        for text, number, line in _lines_with(guide, code, foreign, others, without_space):
            if match := foreign.search(line):
                yield Finding(
                    text.file,
                    number,
                    "digits-of-language",
                    digits=match[0],
                    better=_in_digits(match[0], language),
                )
            if match := others.search(line):
                yield Finding(
                    text.file,
                    number,
                    "marks-of-language.other",
                    mark=match[0],
                    better=language.marks[match[0]],
                )
            if match := without_space.search(line):
                yield Finding(text.file, number, "marks-of-language.space", mark=match[1])


def _lines_with(
    guide: Guide, code: str, *patterns: re.Pattern[str]
) -> Iterator[tuple[Text, int, str]]:
    """The numbered lines of pages and of the glossary, in one language, that hold one of the patterns."""
    for text in texts(guide):
        if text.locale != code or not (text.is_of_page or text.term):
            continue
        if any(pattern.search(text.words) for pattern in patterns):
            for number, line in text.lines:
                yield text, number, line


def _in_digits(number: str, language: Language) -> str:
    return "".join(language.digits[unicodedata.digit(one)] for one in number)


def _without_space(language: Language) -> re.Pattern[str]:
    if not language.spaced_marks:
        return re.compile("(?!)")
    return re.compile(rf"(?<=[\w)*])([{re.escape(language.spaced_marks)}])(?=[\s)»*]|$)")


def letters(guide: Guide) -> Iterator[Finding]:
    """Letters of another script stand in brackets after the name in the page's own, or not at all."""
    for code, language in guide.languages.items():
        pattern = re.compile(rf"[^\W\d_{language.letters}]{{2,}}")
        for text, number, line in _lines_with(guide, code, pattern):
            if match := pattern.search(_IN_BRACKETS.sub(" ", line)):
                yield Finding(text.file, number, "letters-of-language", word=match[0])


def sentences(guide: Guide) -> Iterator[Finding]:
    """Sentences short enough to read on a phone, and none that stands twice."""
    for locale in guide.locales.values():
        seen: dict[str, str] = {}
        for page in locale.pages.values():
            for number, line in _lines(page):
                if line.lstrip().startswith(("|", "!", "#")):
                    continue
                for sentence in _SENTENCE_END.split(line.strip(" -*[]x")):
                    words = _WORD.findall(sentence)
                    if len(words) > MOST_WORDS:
                        yield Finding(
                            page.name,
                            number,
                            "sentence-long",
                            words=len(words),
                            beginning=" ".join(words[:5]),
                            most=MOST_WORDS,
                        )
                    if len(words) < _FEWEST_WORDS:
                        continue
                    key = " ".join(words).casefold()
                    place = f"{page.name}:{number}"
                    if seen.setdefault(key, place) != place and page.section:
                        yield Finding(
                            page.name,
                            number,
                            "sentence-twice",
                            beginning=" ".join(words[:5]),
                            place=seen[key],
                        )


CHECKS = [digits_and_marks, letters, sentences]
