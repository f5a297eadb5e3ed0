"""Words as the guide writes them: the terms of the glossary, words to avoid, slips, and what is exempt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from guide.checks.known_words import KnownWords
from guide.checks.spelling import misspellings
from guide.checks.texts import Text, texts
from guide.checks.word_forms import Forms, Found, Words, plain
from guide.findings.finding import Finding
from guide.model.guide import Guide

# Between two texts that are searched as one: no phrase continues across it.
_GAP = "\n\0\n"
# In characters; more than any term has on one side of a form that is part of it.
_LONGEST_TERM = 80
# A form in brackets or quotation marks is named, not used: الموازنة (الميزانية).
_OPEN, _CLOSE = '(«"“', ')»"”'


@dataclass(frozen=True)
class _Fault:
    """A problem at one place of a text; `form` is what an exemption names."""

    message: str
    form: str
    text: Text
    start: int
    written: str
    better: str

    @property
    def exemption(self) -> tuple[str, str, str]:
        return self.text.locale, self.text.page, self.form


def wording(guide: Guide) -> Iterator[Finding]:
    """Forms and spellings that the guide does not write."""
    for fault in _faults(guide):
        if fault.exemption not in guide.wording.exemptions:
            place = fault.text.place_at(fault.start)
            yield Finding(*place, fault.message, form=fault.written, better=fault.better)


def exemptions(guide: Guide) -> Iterator[Finding]:
    """An exemption stays only while its form is on the page."""
    needed = {fault.exemption for fault in _faults(guide)}
    for number, exemption in enumerate(guide.wording.exempt):
        if (exemption.locale, exemption.page, exemption.form) not in needed:
            place = guide.place("wording.yml", "exempt", number)
            page = f"{exemption.locale}/{exemption.page}"
            yield Finding(*place, "exemption-unneeded.form", form=exemption.form, page=page)


@lru_cache(maxsize=1)  # both checks ask
def _faults(guide: Guide) -> list[_Fault]:
    return [fault for code in guide.locales for fault in _Language(guide, code).faults()]


class _Language:
    """The texts of one language, searched as one text."""

    def __init__(self, guide: Guide, locale: str) -> None:
        plurals = guide.search_words.plurals | guide.search_words.irregular
        terms = {id: term.words[locale] for id, term in guide.terms.items()}
        self._avoid = guide.wording.avoid.get(locale, {})
        self._misspelt = guide.wording.misspelt.get(locale, {})
        self._term_of = {form: id for id, words in terms.items() for form in words.avoid}
        self._better = {form: terms[id].term for form, id in self._term_of.items()} | self._avoid
        self._forms = Forms(locale, self._better, plurals)
        preferred = [words.term for words in terms.values()]
        self._known = KnownWords(preferred) if locale == "ar" else None
        self._terms = Forms(locale, preferred, plurals, articles=False)
        self._language = guide.languages[locale]
        self._texts = [text for text in texts(guide) if text.locale == locale]
        self._all = _GAP.join(text.words for text in self._texts)
        lengths = (len(text.words) + len(_GAP) for text in self._texts)
        self._starts = list(accumulate(lengths, initial=0))

    def _at(self, offset: int) -> tuple[Text, int]:
        """The text at an offset in all texts, and the offset in it."""
        number = bisect_right(self._starts, offset) - 1
        return self._texts[number], offset - self._starts[number]

    def faults(self) -> Iterator[_Fault]:
        words = Words(self._all)
        for found in self._forms.find(words):
            text, start = self._at(found.start)
            if not self._is_fine(found, text):
                message = "wording-avoid" if found.form in self._avoid else "term-avoid"
                better = self._better[found.form]
                yield _Fault(message, found.form, text, start, found.written, better)
        right = {word: spelling for word in set(words.written) if (spelling := self._spell(word))}
        for written, start in zip(words.written, words.starts, strict=True):
            if written in right:
                yield _Fault("misspelt", written, *self._at(start), written, right[written])
        for slip in misspellings(self._language, self._all):
            if slip.written not in right:
                place = self._at(slip.start)
                yield _Fault(slip.message, slip.written, *place, slip.written, slip.better)

    def _spell(self, word: str) -> str | None:
        """The spelling of a misspelt word; a letter joined to it is cut off before four letters or more."""
        if word in self._misspelt:
            return self._misspelt[word]
        # واحد is not و and احد.
        rest = word[1:] if word[0] in "وف" and len(word) > 4 else ""
        if rest in self._misspelt:
            return word[0] + self._misspelt[rest]
        return self._known.better(word) if self._known else None

    def _is_fine(self, found: Found, text: Text) -> bool:
        """Whether the form is named and not used, explained in the entry of its term, or part of a term."""
        before = self._all[max(0, found.start - 2) : found.start].rstrip()[-1:]
        after = self._all[found.end : found.end + 2].lstrip()[:1]
        if before and after and before in _OPEN and after in _CLOSE:
            return True
        if text.term and text.term == self._term_of.get(found.form):
            return True
        first = max(0, found.start - _LONGEST_TERM)
        around = Words(self._all[first : found.end + _LONGEST_TERM])
        # Of the same length, the term counts only where the form to avoid is not written as it is listed.
        shortest = len(found.written) + (plain(found.form) in plain(found.written))
        return any(
            first + term.start <= found.start
            and found.end <= first + term.end
            and len(term.written) >= shortest
            for term in self._terms.find(around)
        )


CHECKS = [wording, exemptions]
