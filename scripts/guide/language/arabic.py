"""Marks on Arabic letters."""

from __future__ import annotations

import re

VOWEL_MARKS = "\u064b-\u0652"  # the inside of a character class
TATWEEL = "\u0640"  # the stroke that lengthens a letter
_NOT_LETTERS = re.compile(f"[{VOWEL_MARKS}\u0670{TATWEEL}]")


def without_marks(text: str) -> str:
    """The text without vowel marks and tatweel."""
    return _NOT_LETTERS.sub("", text)
