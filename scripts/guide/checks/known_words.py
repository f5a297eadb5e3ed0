"""Arabic letters that are often taken for one another: a plain alef and one with hamza, ة and ه, ي and ى."""

from __future__ import annotations

from collections.abc import Iterable

from guide.checks.word_forms import Words, arabic_forms, openings_of_arabic, plain

_ALEFS = str.maketrans("أإآٱ", "اااا")
_ENDS = {"ه": "ة", "ى": "ي"}


def without_distinction(word: str) -> str:
    """The word with one letter for each group that is confused."""
    bare = word.translate(_ALEFS)
    return bare[:-1] + _ENDS.get(bare[-1:], bare[-1:])


class KnownWords:
    """The words of some texts in all their forms, for finding other spellings of them."""

    def __init__(self, texts: Iterable[str]) -> None:
        bare = {plain(word).removeprefix("ال") for text in texts for word in Words(text).written}
        self._right = {form for word in bare if len(word) > 2 for form in arabic_forms(word)}
        self._by_letters = {without_distinction(form): form for form in sorted(self._right)}

    def better(self, written: str) -> str | None:
        """How a known word is spelled that is certainly meant, None where there is none."""
        word = plain(written)
        found = None
        same = without_distinction(word)
        for rest, article in openings_of_arabic(word):
            if rest in self._right:
                return None
            right = self._by_letters.get(same[-len(rest) :])
            if right and _is_certain(rest, right, article):
                found = word[: len(word) - len(rest)] + right
        return found


def _is_certain(written: str, right: str, article: bool) -> bool:
    """Whether the spelling is a slip and no other word: مجموعه is also the sum of something, المجموعه not."""
    pairs = [pair for pair in zip(written, right, strict=True) if pair[0] != pair[1]]
    ends = _ENDS.items()
    return (
        len(written) >= (3 if article else 4)
        and all("ا" in pair or pair in ends for pair in pairs)
        and (article or pairs[-1] not in ends)
    )
