"""How each language is written: words to avoid, digits, punctuation, letters of another script, repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.findings import Finding
from guide.model.guide import Guide, Page

MOST_WORDS = 45
_MARKUP = re.compile(
    r"\]\([^)]*\)|\{#[^}]*\}|\[@[^\]]*\]|^\s*!!!.*$|^\s*\d+\.\s|`[^`]*`|<[^>]*>|^\|[\s|:-]+\|$",
    re.MULTILINE,
)
_ALLOWED_LATIN = re.compile(r"\([^()]*\)")
_SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+")


def _lines(page: Page) -> Iterator[tuple[int, str]]:
    """Each line of the text as a reader sees it, with its number in the file."""
    for number, line in enumerate(page.source.text.split("\n"), page.source.first_line):
        yield number, _MARKUP.sub(" ", line)


def _is_right_to_left(guide: Guide, page: Page) -> bool:
    return guide.languages[page.locale].direction == "rtl"


def wording(guide: Guide) -> Iterator[Finding]:
    """Words that the guide writes otherwise; exemptions that are no longer needed are findings too."""
    needed = set()
    for page in guide.all_pages():
        forms = guide.wording.avoid.get(page.locale, {})
        if not forms:
            continue
        pattern = re.compile(
            r"(?<![\w\u064b-\u0652])(" + "|".join(map(re.escape, forms)) + r")(?![\w\u064b-\u0652])"
        )
        for number, line in _lines(page):
            for match in pattern.finditer(line):
                form = match[1]
                exemption = (page.locale, page.path, form)
                if exemption in guide.wording.exemptions:
                    needed.add(exemption)
                    continue
                yield Finding(
                    page.name,
                    number,
                    "wording-avoid",
                    f"'{form}' is not how the guide writes it.",
                    f"Write '{forms[form]}'.",
                )
    for locale, path, form in sorted(guide.wording.exemptions - needed):
        yield Finding(
            "docs/data/wording.yml",
            1,
            "exemption-unneeded",
            f"The exemption of '{form}' on {locale}/{path} is no longer needed.",
            "Remove it from 'exempt'.",
        )


def digits_and_marks(guide: Guide) -> Iterator[Finding]:
    """Right-to-left pages write their own digits and punctuation."""
    for page in guide.all_pages():
        if not _is_right_to_left(guide, page):
            continue
        for number, line in _lines(page):
            if match := re.search(r"[0-9]+", line):
                yield Finding(
                    page.name,
                    number,
                    "digits-of-language",
                    f"'{match[0]}' is written in Latin digits.",
                    f"Write '{match[0].translate(str.maketrans('0123456789', guide.languages[page.locale].digits))}'.",
                )
            if match := re.search(r"[,;?\"]", line):
                better = {",": "،", ";": "؛", "?": "؟", '"': "« »"}[match[0]]
                yield Finding(
                    page.name,
                    number,
                    "marks-of-language",
                    f"The mark '{match[0]}' is not Arabic.",
                    f"Write '{better}'.",
                )


def letters(guide: Guide) -> Iterator[Finding]:
    """Latin letters on a right-to-left page stand in brackets after the Arabic name, or not at all."""
    for page in guide.all_pages():
        if not _is_right_to_left(guide, page):
            continue
        for number, line in _lines(page):
            if match := re.search(r"[A-Za-z]{2,}", _ALLOWED_LATIN.sub(" ", line)):
                yield Finding(
                    page.name,
                    number,
                    "letters-of-language",
                    f"'{match[0]}' is written in Latin letters.",
                    "Write the name in Arabic; the Latin abbreviation may follow in brackets.",
                )


def sentences(guide: Guide) -> Iterator[Finding]:
    """Sentences short enough to read on a phone, and none that stands twice."""
    for locale in guide.languages:
        seen: dict[str, str] = {}
        for page in guide.pages[locale].values():
            for number, line in _lines(page):
                if line.lstrip().startswith(("|", "!", "#")):
                    continue
                for sentence in _SENTENCE_END.split(line.strip(" -*[]x")):
                    words = re.findall(r"\w[\w'’\u064b-\u0652-]*", sentence)
                    if len(words) > MOST_WORDS:
                        yield Finding(
                            page.name,
                            number,
                            "sentence-long",
                            f"A sentence of {len(words)} words begins '{' '.join(words[:5])} …'.",
                            f"Cut it: {MOST_WORDS} words are the most.",
                        )
                    key = " ".join(words).casefold()
                    place = f"{page.name}:{number}"
                    if (
                        len(words) >= 9
                        and seen.setdefault(key, place) != place
                        and page.kind == "chapter"
                    ):
                        yield Finding(
                            page.name,
                            number,
                            "sentence-twice",
                            f"The sentence '{' '.join(words[:5])} …' also stands in {seen[key]}.",
                            "Say it once, and link to it from the other place.",
                        )


CHECKS = [wording, digits_and_marks, letters, sentences]
