"""The frequent words of a language by first letter, as pyspellchecker counts them: no slips for words of the guide."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from dataclasses import dataclass, field
from importlib.resources import files

from guide.search.codec import SURFACE, front_coded

_MOST = 45_000
_SHORTEST = 4
_WITH_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=..)")


@dataclass(frozen=True)
class FrequentWords:
    """Files with the words of each letter; `letters` are those that have one, in order.

    `files` maps addresses from the root of the site, `folder` with the code of the letter, to their text.
    """

    folder: str = ""
    letters: str = ""
    files: dict[str, str] = field(default_factory=dict)

    @property
    def place(self) -> list[str]:
        """What an index says of it."""
        return [self.folder, self.letters]


def frequent_words(locale: str) -> FrequentWords:
    """The most frequent words of the language, none where nobody has counted them."""
    counted = files("spellchecker") / "resources" / f"{locale}.json.gz"
    if not counted.is_file():
        return FrequentWords()
    count: dict[str, int] = json.loads(gzip.decompress(counted.read_bytes()))
    by_letter: dict[str, list[str]] = {}
    for word in sorted(_most_frequent(count)):
        by_letter.setdefault(word[0].translate(SURFACE), []).append(word)
    texts = {
        f"{ord(letter):x}.json": json.dumps(" ".join(front_coded(words)), ensure_ascii=False)
        for letter, words in by_letter.items()
    }
    stamp = hashlib.sha256("".join(texts.values()).encode()).hexdigest()[:8]
    folder = f"search/usual-{locale}-{stamp}/"
    named = {folder + name: text for name, text in texts.items()}
    return FrequentWords(folder, "".join(sorted(by_letter)), named)


def _most_frequent(count: dict[str, int]) -> list[str]:
    """Words that are not too short for a slip, counted with and without an article."""
    held = [word for word in count if _WITH_ARTICLE.match(word)]
    together = count.copy()
    for word in held:
        del together[word]
    for word in held:
        bare = _WITH_ARTICLE.sub("", word)
        together[bare] = together.get(bare, 0) + count[word]
    least = sorted(together.values(), reverse=True)[: _MOST + 1][-1]
    return [
        word
        for word, number in together.items()
        if number > least and len(word) >= _SHORTEST and word.isalpha()
    ]
