"""The texts of a page as its language sets them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from guide.model.guide import Locale

# What Python-Markdown puts in the place of HTML until the tree is written.
STASH_START, STASH_END = "\x02", "\x03"
STASHED = re.compile(f"({STASH_START}.*?{STASH_END})")
_AS_WRITTEN = ("code", "kbd", "samp", "pre", "script", "style", "textarea")
_WITHOUT_END_TAG = ("br", "hr", "img", "input", "wbr")


def typeset_texts(element: etree.Element, locale: Locale) -> None:
    """Quotation marks and narrow spaces in all texts of a tree; code stays as it is."""
    if element.tag not in _AS_WRITTEN:
        if element.text:
            element.text = _typeset(element.text, locale, is_after_word=False)
        for child in element:
            typeset_texts(child, locale)
    for child in element:
        if child.tail:
            is_after_word = child.tag not in _WITHOUT_END_TAG
            child.tail = _typeset(child.tail, locale, is_after_word)


def _typeset(text: str, locale: Locale, is_after_word: bool) -> str:
    parts = []
    for part in STASHED.split(text):
        parts.append(part if part.startswith(STASH_START) else locale.typeset(part, is_after_word))
        is_after_word = part.startswith(STASH_START)
    return "".join(parts)
