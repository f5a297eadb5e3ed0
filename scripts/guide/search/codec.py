"""How the files of search write words and numbers in few letters; `engine/reading.js` reads them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

# Letters that are the same on a surface, as in `engine/letters.js`.
SURFACE = str.maketrans("أإآة", "اااه")

_DIGITS = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrs"
_LEADS = "tuvwxyz{|}~"
_BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"


def front_coded(words: Iterable[str]) -> Iterable[str]:
    """Each word of a sorted list as how many letters it shares with the one before, and its own."""
    before = ""
    for word in words:
        shared, most = 0, min(len(word), len(before), 35)
        while shared < most and word[shared] == before[shared]:
            shared += 1
        yield _BASE36[shared] + word[shared:]
        before = word


def dump(data: Any) -> str:
    """JSON without needless spaces."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def packed(sections: Iterable[int]) -> str:
    """Steps between section numbers, small ones in one letter, larger ones in two or more."""
    letters, before = [], -1
    for section in sections:
        high, low = divmod(section - before - 1, len(_DIGITS))
        while high:
            high, digit = divmod(high, len(_LEADS))
            letters.append(_LEADS[digit])
        letters.append(_DIGITS[low])
        before = section
    return "".join(letters)
