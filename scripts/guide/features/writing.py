"""How a language writes: digits, counted nouns, dates, sorting, runs of another script."""

from __future__ import annotations

import datetime
import re
import unicodedata
from functools import lru_cache
from typing import Any

from babel import Locale

from guide.model.schema import Language

_ARABIC_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
_ALEF_FORMS = str.maketrans("أإآٱ", "اااا")


def digits(text: object, language: Language) -> str:
    """The same text with 0-9 written in the digits of the language."""
    return str(text).translate(str.maketrans("0123456789", language.digits))


def fill(text: str, language: Language, **values: object) -> str:
    """Put values into a string of the interface; numbers take the digits of the language."""
    return text.format(**{name: digits(value, language) for name, value in values.items()})


@lru_cache
def _plural_rule(locale: str) -> Any:
    return Locale.parse(locale).plural_form


def count(forms: dict[str, str], number: int, language: Language) -> str:
    """A counted noun: `forms` maps CLDR plural categories (zero one two few many other) to strings."""
    form = forms.get(_plural_rule(language.locale)(number)) or forms["other"]
    return fill(form, language, number=number)


def language_name(locale: str, language: Language) -> str:
    """What a language calls another one, or itself."""
    return Locale.parse(locale).get_language_name(language.locale) or locale


def date(day: datetime.date, language: Language, months: list[str]) -> str:
    """Day, month by name and year, in the order that all languages of the guide share."""
    return digits(f"{day.day} {months[day.month - 1]} {day.year}", language)


def sort_key(text: str) -> str:
    """Alphabetical order: marks, case, hamza seats and the Arabic article do not count."""
    bare = _ARABIC_MARKS.sub("", unicodedata.normalize("NFKC", text)).translate(_ALEF_FORMS)
    return re.sub(r"^ال(?=\S{2})", "", bare.strip("«»\"“”'(")).casefold()


def first_letter(text: str) -> str:
    """The letter an entry is listed under."""
    return sort_key(text)[:1].upper()


_LATIN_RUN = re.compile(r"(?:[0-9][0-9.]* ?)?[A-Za-zÀ-ɏ](?:[\w.’'&/@:+\-]|[ ,](?=[A-Za-zÀ-ɏ0-9]))*")
_ARABIC_RUN = re.compile(r"[\u0600-\u06ff](?:[\u0600-\u06ff]|[ ،](?=[\u0600-\u06ff]))*")


def foreign_runs(text: str, language: Language) -> list[tuple[str, str | None]]:
    """Split text into (run, script): script is None for the page's own, else `latin` or `arabic`."""
    pattern, script = (
        (_LATIN_RUN, "latin") if language.direction == "rtl" else (_ARABIC_RUN, "arabic")
    )
    parts: list[tuple[str, str | None]] = []
    end = 0
    for match in pattern.finditer(text):
        if match.start() > end:
            parts.append((text[end : match.start()], None))
        parts.append((match[0], script))
        end = match.end()
    if end < len(text) or not parts:
        parts.append((text[end:], None))
    return parts


_ARABIC_LETTER = re.compile(r"[\u0600-\u06ff]")
_RIGHT_TO_LEFT = ("ar", "fa", "ur", "he", "ps")


def spoken_in(text: str, language: str) -> tuple[str, str]:
    """(language, direction) of a name in a source of `language`, which may hold names of another script."""
    if _ARABIC_LETTER.search(text):
        return (language if language in _RIGHT_TO_LEFT else "ar"), "rtl"
    return ("en" if language in _RIGHT_TO_LEFT else language), "ltr"


SCRIPT_LANGUAGE = {"latin": ("en", "ltr"), "arabic": ("ar", "rtl")}
