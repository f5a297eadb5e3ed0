"""Digits, counted nouns, dates and the names of languages, as a language writes them."""

from __future__ import annotations

import datetime
import string
from functools import lru_cache

from babel import Locale as BabelLocale
from babel import UnknownLocaleError

from guide.schema.languages import Language

CATEGORIES = frozenset(("zero", "one", "two", "few", "many", "other"))


def digits(text: object, language: Language) -> str:
    """The same text with 0-9 written in the digits of the language."""
    return str(text).translate(_digit_table(language.digits))


@lru_cache
def _digit_table(digits: str) -> dict[int, int]:
    return str.maketrans(string.digits, digits)


def fill(text: str, language: Language, **values: object) -> str:
    """Put values into a string of the interface; numbers take the digits of the language."""
    return text.format(**{name: digits(value, language) for name, value in values.items()})


@lru_cache
def babel_locale(locale: str) -> BabelLocale | None:
    """What CLDR knows of a language: `ar`, `pt-BR`; None where it does not know it."""
    try:
        return BabelLocale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def plural_categories(locale: str) -> frozenset[str]:
    """The CLDR plural categories that the language needs; all six where CLDR does not know it."""
    known = babel_locale(locale)
    return frozenset(known.plural_form.tags) | {"other"} if known else CATEGORIES


def count(forms: dict[str, str], number: int, language: Language) -> str:
    """A counted noun: `forms` maps CLDR plural categories (zero one two few many other) to strings.

    0 takes the form `zero` where there is one, even in a language without that category.
    """
    known = babel_locale(language.locale)
    category = known.plural_form(number) if known else "other"
    if number == 0 and "zero" in forms:
        category = "zero"
    return fill(forms.get(category) or forms["other"], language, number=number)


def language_name(locale: str, language: Language) -> str:
    """What a language calls another one, or itself."""
    known, own = babel_locale(locale), babel_locale(language.locale)
    return (known and own and known.get_display_name(own)) or locale


def date(day: datetime.date, language: Language, months: list[str], order: str) -> str:
    """Day, month by name and year; `order` is such as `{day} {month} {year}`."""
    return fill(order, language, day=day.day, month=months[day.month - 1], year=day.year)
