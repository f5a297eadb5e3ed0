"""Runs of another script inside a text, and the language a name is spoken in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from guide.language.numbers import babel_locale
from guide.schema.languages import Language

Languages = Mapping[str, Language]


def _other_scripts(language: Language, languages: Languages) -> list[Language]:
    """One language for each script that is not the language's own: the one it offers, else the first."""
    in_order = sorted(languages.values(), key=lambda other: other.locale != language.offer)
    by_letters = {other.letters: other for other in reversed(in_order)}
    return [other for other in by_letters.values() if other.letters != language.letters]


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
Split = Callable[[str], Runs]


def foreign_runs(language: Language, languages: Languages) -> Split:
    """What splits a text into runs, each with the language of its script, None for the page's own."""
    others = _other_scripts(language, languages)
    pattern = _runs(tuple((other.letters, other.digits) for other in others))

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


@lru_cache
def _direction(locale: str) -> str:
    known = babel_locale(locale)
    return known.text_direction if known else "ltr"


def spoken_in(text: str, locale: str | None, languages: Languages) -> tuple[str, str]:
    """(language, direction) of a name in a source of `locale`, which may hold names of another script."""
    direction = "rtl" if _RIGHT_TO_LEFT_LETTER.search(text) else "ltr"
    if locale and _direction(locale) == direction:
        return locale, direction
    same = (known.locale for known in languages.values() if known.direction == direction)
    return next(same, "und"), direction
