"""How a language writes: digits, counted nouns, dates, sorting, runs of another script."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError

from guide.model.schema import Language

_LATIN_DIGITS = "0123456789"
CATEGORIES = frozenset(("zero", "one", "two", "few", "many", "other"))
_TATWEEL = "\u0640"


def digits(text: object, language: Language) -> str:
    """The same text with 0-9 written in the digits of the language."""
    return str(text).translate(_digit_table(language.digits))


@lru_cache
def _digit_table(digits: str) -> dict[int, int]:
    return str.maketrans(_LATIN_DIGITS, digits)


def fill(text: str, language: Language, **values: object) -> str:
    """Put values into a string of the interface; numbers take the digits of the language."""
    return text.format(**{name: digits(value, language) for name, value in values.items()})


@lru_cache
def _known_to_babel(locale: str) -> Locale | None:
    try:
        return Locale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


@lru_cache
def _direction(locale: str) -> str:
    known = _known_to_babel(locale)
    return known.text_direction if known else "ltr"


def plural_categories(locale: str) -> frozenset[str]:
    """The CLDR plural categories that the language needs; all six where CLDR does not know it."""
    known = _known_to_babel(locale)
    return frozenset(known.plural_form.tags) | {"other"} if known else CATEGORIES


def _plural_category(locale: str, number: int) -> str:
    known = _known_to_babel(locale)
    return known.plural_form(number) if known else "other"


def count(forms: dict[str, str], number: int, language: Language) -> str:
    """A counted noun: `forms` maps CLDR plural categories (zero one two few many other) to strings.

    None at all is said as `zero` says it, where that is written, also in languages without such a category.
    """
    category = (
        "zero" if number == 0 and "zero" in forms else _plural_category(language.locale, number)
    )
    form = forms.get(category) or forms["other"]
    return fill(form, language, number=number)


def language_name(locale: str, language: Language) -> str:
    """What a language calls another one, or itself."""
    return Locale.parse(locale).get_language_name(language.locale) or locale


def date(
    day: datetime.date, language: Language, months: list[str], order: str = "{day} {month} {year}"
) -> str:
    """Day, month by name and year, in the order of the language."""
    return fill(order, language, day=day.day, month=months[day.month - 1], year=day.year)


@lru_cache
def _letters_in_order(alphabet: str) -> dict[str, str]:
    """Each letter to the one it counts as."""
    return {letter: group[0] for group in alphabet.split() for letter in group}


@lru_cache
def _places_in_order(alphabet: str) -> dict[int, int]:
    """For `str.translate`: the letters of the alphabet to characters that stand in its order."""
    return {ord(group[0]): 0xE000 + place for place, group in enumerate(alphabet.split())}


@cache
def _counted(letter: str, alphabet: str) -> str:
    """What a letter counts as, without its marks; nothing for the stroke that only lengthens another."""
    letters = _letters_in_order(alphabet)
    if letter in letters:
        return letters[letter]
    bare = unicodedata.normalize("NFD", letter) if letter != _TATWEEL else ""
    return "".join(letters.get(one, one) for one in bare if not unicodedata.combining(one))


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


Languages = Mapping[str, Language]


def _other_scripts(language: Language, languages: Languages) -> list[Language]:
    """One language for each script that is not the language's own: the one it offers, else the first."""
    in_order = sorted(languages.values(), key=lambda one: one.locale != language.offer)
    found = {one.letters: one for one in reversed(in_order) if one.letters != language.letters}
    return list(found.values())


_RIGHT_TO_LEFT_LETTER = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def _comma(letters: str) -> str:
    return "،" if _RIGHT_TO_LEFT_LETTER.search(letters) else ","


@lru_cache
def _runs(scripts: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Runs of each script, given its letters and digits: words, and what joins two of them.

    A comma of the script joins them too: `Dalhousie University, Canada` keeps its order.
    """
    return re.compile(
        "|".join(
            rf"((?:[{digits}][{digits}.]* ?)?[{letters}](?:[{letters}{digits}_\u0300-\u036f]"
            rf"|(?:[.’'&/@:+\-]+|{_comma(letters)} |[ ,،\u200c])(?=[{letters}{digits}]))*)"
            for letters, digits in scripts
        )
        or "(?!)"
    )


Runs = list[tuple[str, Language | None]]


def foreign_runs(language: Language, languages: Languages) -> Callable[[str], Runs]:
    """What splits a text into runs, each with the language of its script, None for the page's own."""
    others = _other_scripts(language, languages)
    pattern = _runs(tuple((one.letters, one.digits) for one in others))

    def split(text: str) -> Runs:
        parts: Runs = []
        end = 0
        for match in pattern.finditer(text):
            if match.start() > end:
                parts.append((text[end : match.start()], None))
            parts.append((match[0], others[(match.lastindex or 1) - 1]))
            end = match.end()
        if end < len(text) or not parts:
            parts.append((text[end:], None))
        return parts

    return split


def spoken_in(text: str, locale: str | None, languages: Languages) -> tuple[str, str]:
    """(language, direction) of a name in a source of `locale`, which may hold names of another script."""
    direction = "rtl" if _RIGHT_TO_LEFT_LETTER.search(text) else "ltr"
    if locale and _direction(locale) == direction:
        return locale, direction
    return next(
        (one.locale for one in languages.values() if one.direction == direction), "und"
    ), direction


_STRAIGHT = re.compile("[\"']")
_OPENERS = frozenset(" \t\n\u00a0\u202f([{/")
_DASHES = frozenset("-–—")


def curly(text: str, language: Language, is_after_word: bool = False) -> str:
    """Text with the quotation marks of the language for straight ones; `is_after_word` says where it begins."""
    if not language.quotes or not _STRAIGHT.search(text):
        return text
    outer, closing_outer, inner, closing_inner = list(language.quotes)

    def turned(mark: re.Match[str]) -> str:
        before = text[: mark.start()].rstrip("\"'")[-1:] or ("x" if is_after_word else " ")
        after = text[mark.end() :].lstrip("\"'")[:1]
        opens = before in _OPENERS or (before in _DASHES and after.isalnum())
        if mark[0] == '"':
            return outer if opens else closing_outer
        # An apostrophe: the city's, the '90s.
        if after.isdigit() or (before.isalnum() and after.isalnum()):
            return "’"
        return inner if opens else closing_inner

    return _STRAIGHT.sub(turned, text)


_TAG = re.compile(r"(<[^>]*>)")
_TEXT_WITH_MARKS = re.compile(r""">([^<"'&]*["'&][^<]*)""")
_AS_IT_IS = ("<code", "<kbd", "<samp", "<script", "<style", "<textarea")


def typeset(html: str, language: Language) -> str:
    """A page as its language sets it: its quotation marks for straight ones, a narrow no-break space before
    the marks that stand apart. Tags, code and data stay as they are."""
    if language.quotes:

        def quoted(match: re.Match[str]) -> str:
            tag = html[html.rfind("<", 0, match.start()) : match.start()]
            if tag.startswith(_AS_IT_IS):
                return match[0]
            text = match[1].replace("&#39;", "'").replace("&#34;", '"').replace("&quot;", '"')
            return ">" + curly(text, language, is_after_word=tag.startswith("</"))

        html = _TEXT_WITH_MARKS.sub(quoted, html)
    if language.spaced_marks:
        before = re.compile(rf"[ \u00a0\u202f](?=[{re.escape(language.spaced_marks)}])")
        after = re.compile("(?<=«)[ \u00a0\u202f]")
        html = "".join(
            piece if piece.startswith("<") else after.sub("\u202f", before.sub("\u202f", piece))
            for piece in _TAG.split(html)
        )
    return html
