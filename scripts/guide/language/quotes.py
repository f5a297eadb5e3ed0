"""Quotation marks of a language for straight ones, and the spaces before its marks."""

from __future__ import annotations

import re
from functools import lru_cache

from guide.schema.languages import Language

_STRAIGHT = re.compile("[\"']")
_OPENERS = frozenset(" \t\n\u00a0\u202f([{/")
_DASHES = frozenset("-–—")


def curly(text: str, language: Language, is_after_word: bool = False) -> str:
    """A text with the quotation marks of the language for straight ones."""
    if not language.quotes or not _STRAIGHT.search(text):
        return text
    outer, closing_outer, inner, closing_inner = list(language.quotes)

    def turn(mark: re.Match[str]) -> str:
        before = text[: mark.start()].rstrip("\"'")[-1:] or ("x" if is_after_word else " ")
        after = text[mark.end() :].lstrip("\"'")[:1]
        opens = before in _OPENERS or (before in _DASHES and after.isalnum())
        if mark[0] == '"':
            return outer if opens else closing_outer
        # An apostrophe: the city's, the '90s.
        if after.isdigit() or (before.isalnum() and after.isalnum()):
            return "’"
        return inner if opens else closing_inner

    return _STRAIGHT.sub(turn, text)


_AFTER_OPENING = re.compile("(?<=«)[ \u00a0\u202f]")


@lru_cache
def _before_marks(marks: str) -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0\u202f](?=[{re.escape(marks)}])")


def typeset(text: str, language: Language, is_after_word: bool = False) -> str:
    """A text with the quotation marks of its language, and a narrow no-break space before the marks that have
    one. `is_after_word` says whether it follows a word.
    """
    text = curly(text, language, is_after_word)
    if not language.spaced_marks:
        return text
    return _AFTER_OPENING.sub("\u202f", _before_marks(language.spaced_marks).sub("\u202f", text))
