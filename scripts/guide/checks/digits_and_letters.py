"""How each language is written: digits, punctuation, letters of another script, sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from guide.checks.texts import texts
from guide.findings.finding import Finding
from guide.language.arabic import VOWEL_MARKS
from guide.model.guide import Guide, Page
from guide.model.unfinished import is_unfinished
from guide.schema.languages import Language

MOST_WORDS = 45
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+")
_WORD = re.compile(rf"\w[\w'’{VOWEL_MARKS}-]*")
_NOTHING = re.compile("(?!)")
# A sentence of fewer words may well be written twice.
_FEWEST_WORDS = 9


def digits_and_marks(guide: Guide) -> Iterator[Finding]:
    """Pages and the glossary are written in the digits and marks that languages.yml says."""
    for code, language in guide.languages.items():
        foreign = re.compile(rf"[^\D{language.digits}]+")
        others = (
            re.compile("|".join(map(re.escape, language.marks))) if language.marks else _NOTHING
        )
        without_space = _without_space(language)
        for place, line in _lines_with(guide, code, foreign, others, without_space):
            if match := foreign.search(line):
                right = "".join(language.digits[unicodedata.digit(digit)] for digit in match[0])
                yield Finding(*place, "digits-of-language", digits=match[0], better=right)
            if match := others.search(line):
                right = language.marks[match[0]]
                yield Finding(*place, "marks-of-language.other", mark=match[0], better=right)
            if match := without_space.search(line):
                yield Finding(*place, "marks-of-language.space", mark=match[1])


def _lines_with(
    guide: Guide, code: str, *patterns: re.Pattern[str]
) -> Iterator[tuple[tuple[str, int], str]]:
    """The lines of pages and of the glossary, in one language, that may match, each with its place."""
    for text in texts(guide):
        if text.locale != code or not (text.is_of_page or text.term):
            continue
        if any(pattern.search(text.words) for pattern in patterns):
            for number, line in text.lines:
                yield (text.file, number), line


def _without_space(language: Language) -> re.Pattern[str]:
    if not language.spaced_marks:
        return _NOTHING
    return re.compile(rf"(?<=[\w)*])([{re.escape(language.spaced_marks)}])(?=[\s)»*]|$)")


def letters(guide: Guide) -> Iterator[Finding]:
    """Letters of another script are only used in brackets, after the name in the page's own."""
    for code, language in guide.languages.items():
        pattern = re.compile(rf"[^\W\d_{language.letters}]{{2,}}")
        for place, line in _lines_with(guide, code, pattern):
            if match := pattern.search(_IN_BRACKETS.sub(" ", line)):
                yield Finding(*place, "letters-of-language", word=match[0])


def sentences(guide: Guide) -> Iterator[Finding]:
    """Sentences are short enough to read on a phone, and none is used twice."""
    for locale in guide.locales.values():
        seen: dict[str, str] = {}
        for page in locale.pages.values():
            for number, words in _sentences(page):
                place, count, beginning = (page.name, number), len(words), " ".join(words[:5])
                if count > MOST_WORDS:
                    yield Finding(
                        *place, "sentence-long", words=count, beginning=beginning, most=MOST_WORDS
                    )
                if count >= _FEWEST_WORDS:
                    here = f"{page.name}:{number}"
                    first = seen.setdefault(" ".join(words).casefold(), here)
                    if first != here and page.section:
                        yield Finding(*place, "sentence-twice", beginning=beginning, place=first)


def _sentences(page: Page) -> Iterator[tuple[int, list[str]]]:
    """The words of each sentence, with its line; tables, images and headings have none."""
    for (number, line), (_, prose) in zip(page.source.lines, page.source.prose_lines, strict=True):
        if not is_unfinished(line) and not line.lstrip().startswith(("|", "!", "#")):
            for sentence in _SENTENCE_END.split(prose):
                yield number, _WORD.findall(sentence)


CHECKS = [digits_and_marks, letters, sentences]
