"""Slips that are wrong in any context, by language: letters, tanwin, British endings, marks and spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guide.language.arabic import VOWEL_MARKS
from guide.schema.languages import Language

_WORD_AFTER = re.compile(rf"[\w{VOWEL_MARKS}'’-]*")
_WORD_BEFORE = re.compile(f"{_WORD_AFTER.pattern}$")


@dataclass(frozen=True)
class Misspelling:
    """A slip in a text: its message, the words it is part of, where these start, and how to write them."""

    message: str
    written: str
    start: int
    better: str


@dataclass(frozen=True)
class Slip:
    """A pattern and what to write for it, a template of `re`."""

    message: str
    pattern: re.Pattern[str]
    better: str

    def find(self, text: str) -> Iterator[Misspelling]:
        for match in self.pattern.finditer(text):
            better = match.expand(self.better)
            before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
            after = _WORD_AFTER.match(text, match.end())
            # A space that stays is what parts the slip from the word before it.
            left = "" if before is None or better[:1].isspace() else before[0]
            right = after[0] if after else ""
            written, instead = left + match[0] + right, left + better + right
            start = match.start() - len(left)
            yield Misspelling(self.message, written.strip(), start, instead.strip())


def _slip(message: str, pattern: str, better: str = "") -> Slip:
    return Slip(message, re.compile(pattern), better)


_LETTER = "[\u0621-\u063a\u0641-\u0652]"

# Verbal nouns of the forms VII, VIII and X begin with a plain alef. Those of the form IV, such as
# إنتاج and إفتاء, carry a hamza, so that each beginning here is one that they cannot have.
_FORMS_WITH_PLAIN_ALEF = (
    "ست(?!ون|رل)|[جحشخكب]ت|لت(?!ون)|رت(?!ري)|[ضص]ط|زد|ت[هخصج]|تح[اد]|تفا?ق|قت[^ا]|فت[^اي]|عت[^اق]|مت[^اع]|نت[خقظشصه]"
    "|نف[صجعر]|نق[سلط]|نع[كق]|نخ[رف]|نح[ري]|نض[مب]|نط[بل]"
)
_PARTICLES = "في|من|على|إلى|عن|أن|إن|أو|ثم|مع|هذا|هذه|التي|الذي|قد|لا|بين"

# Patterns begin with the letter or the space that is looked for, which is several times faster than
# beginning with what must come before it.
_ARABIC = [
    _slip("tanwin-place.hamza", "اء(?:ًا|اً)", "اءً"),
    _slip("tanwin-place.last", "([اى])ً(?<!ء..)", r"ً\1"),
    _slip(
        "hamza-place",
        f"إ(?={_FORMS_WITH_PLAIN_ALEF})(?:(?<=الإ)|(?<!{_LETTER}.)|(?<=[وفبكل].)(?<!{_LETTER}..))",
        "ا",
    ),
    _slip("letter-place.inside", "[ةى](?=[\u0621-\u063a\u0641-\u064a])"),
    _slip(
        "letter-place.foreign", "[\u06a9\u06cc\u06c1\u06be\u06f0-\u06f9\ufb50-\ufdff\ufe70-\ufefc]"
    ),
    _slip("letter-stretched", '\u0640(?![«"*(\\[\\dA-Za-z…])'),
    _slip("word-split", f"([ \n])([وفبكل]|ال|لل|وال|بال) (?={_LETTER}{{2}})(?<!\\. . )", r"\1\2"),
    _slip("word-twice", f"([ \n])({_PARTICLES}) \\2(?![\\w{VOWEL_MARKS}])", r"\1\2"),
]

_ENGLISH = [
    _slip(
        "spelling-british",
        r"iz(?<=[a-z]{3}..)(?<!\bcaps..)(?<!\bpri..)(?<!\bass..)"
        r"(?=(?:e[ds]?|ers?|ing|able|ations?|ational)\b)",
        "is",
    ),
    _slip("spelling-british", r"yz(?<=[a-z]{3}..)(?=(?:e[ds]?|ers?|ing)\b)", "ys"),
    _slip(
        "word-twice",
        r"([ \n])(the|an?|of|to|in|on|at|and|or|is|are|was|for|with|by|from|as|it|this) \2\b",
        r"\1\2",
    ),
    _slip("mark-curly", "[“”]", '"'),
    _slip("mark-curly", "[‘’]", "'"),
]

# Whatever the language; marks that languages.yml gives a space are left to it.
_SPACES = [
    _slip("mark-spacing.before", r"[ \u00a0]([،؛؟.:!?,;])(?<=\w..)(?=\s|$)", r"\1"),
    _slip("mark-spacing.after", r"([،؛]|[,;](?!\d))(?=[^\s»)\]\"'”’،؛,;])", r"\1 "),
    _slip("mark-spacing.double", r"  +(?=[^\s|])(?<=[^\s|\d]  )", " "),
    _slip("mark-spacing.inside", r"([«(]) ", r"\1"),
    _slip("mark-spacing.inside", r" ([»)])", r"\1"),
]
_EXCLAIMS = [_slip("mark-exclaims", r"!(?<=[\w»\")].)", ".")]

_BY_LANGUAGE = {"ar": _ARABIC + _EXCLAIMS, "en": _ENGLISH + _EXCLAIMS}


def misspellings(language: Language, text: str) -> Iterator[Misspelling]:
    """Every slip in a text of one language."""
    for slip in _BY_LANGUAGE.get(language.locale, []):
        yield from slip.find(text)
    spaced = set(language.spaced_marks + "«" * ("»" in language.spaced_marks))
    for slip in _SPACES:
        yield from (found for found in slip.find(text) if not spaced & set(found.written))
