"""The usual words of a language by first letter: they are written rightly, and no slips for words of the guide."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.resources import files

from guide.search.coding import SURFACE, front_coded

_PACKAGE = "pyspellchecker"
_MOST = 40_000
_SHORTEST = 4
_WITH_ARTICLE = re.compile("[وفبك]?ال..|لل..")


@dataclass(frozen=True)
class Usual:
    """Files with the words of each letter; `letters` are those that have one, in order.

    `files` maps addresses from the root of the site, `folder` with the code of the letter, to their text.
    """

    folder: str = ""
    letters: str = ""
    files: dict[str, str] = field(default_factory=dict)


def usual(locale: str) -> Usual:
    """The most frequent words of the language, none where nobody has counted them."""
    counted = files("spellchecker") / "resources" / f"{locale}.json.gz"
    if not counted.is_file():
        return Usual()
    frequency: dict[str, int] = json.loads(gzip.decompress(counted.read_bytes()))
    folder = f"search/usual-{locale}-{version(_PACKAGE)}/"
    by_letter = _by_letter(sorted(frequency, key=lambda word: (-frequency[word], word)))
    texts = {
        f"{folder}{ord(letter):x}.json": json.dumps(
            " ".join(front_coded(sorted(words))), ensure_ascii=False
        )
        for letter, words in by_letter.items()
    }
    return Usual(folder, "".join(sorted(by_letter)), texts)


def _by_letter(words: Iterable[str]) -> dict[str, list[str]]:
    """Words that are not too short for a slip; with an article they are as usual as without."""
    found: dict[str, list[str]] = {}
    number = 0
    for word in words:
        if len(word) < _SHORTEST or not word.isalpha() or _WITH_ARTICLE.match(word):
            continue
        found.setdefault(word[0].translate(SURFACE), []).append(word)
        number += 1
        if number == _MOST:
            break
    return found
