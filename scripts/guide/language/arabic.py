"""Marks on Arabic letters."""

from __future__ import annotations

import re

VOWEL_MARKS = "\u064b-\u0652"  # the inside of a character class
_NOT_LETTERS = re.compile(f"[{VOWEL_MARKS}\u0670\u0640]")


def without_marks(text: str) -> str:
    """The text without vowel marks and the stroke that lengthens a letter."""
    return _NOT_LETTERS.sub("", text)
