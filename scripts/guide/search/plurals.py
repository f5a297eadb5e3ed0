"""The tables of the analyser from the data of the guide: plurals, rooted words, irregular forms, words not joined."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from guide.language.arabic import without_marks
from guide.model.guide import Guide

_WORD = re.compile(r"[\u0621-\u064a]+")
_AFTER_ARTICLE = re.compile(r"[وف]?[بك]?ال([بفكلو][\u0621-\u064a]{2,})")
_PREFIX = re.compile(r"^[وف]?(?:لل|[بك]?ال)|^[وف](?=.{4})")
_SHAPES = re.compile(
    r"^(?:أ[^تنسو].ا[^ةىيء]|[^اتيمن]وا[^ةي][^ةايو]|..ائ[^ةيا]|م[^تا]ا[^ةيا][^ةايوى]|م[^تا]ا[^ةيا]ي."
    r"|[^متين][^او]ا[^ةياء]ي[^ةنا]|أ[^تنو]..ة|[^إا][^ا][^اإ]اء|[^إا].ايا)$"
)


def arabic_words(guide: Guide) -> Counter[str]:
    """Every word of the Arabic pages, without its marks, and how often it is used."""
    counted: Counter[str] = Counter()
    arabic = guide.locales.get("ar")
    for page in arabic.pages.values() if arabic else []:
        text = unicodedata.normalize("NFKC", page.source.text + " " + page.title)
        counted.update(_WORD.findall(without_marks(text)))
    return counted


def tables(guide: Guide) -> dict[str, dict[str, str]]:
    """By language, what `guideAnalyser.learn` reads from the index of that language."""
    listed = guide.search_words
    singulars: dict[str, list[str]] = {}
    for singular, plurals in listed.plurals.items():
        for plural in plurals:
            singulars.setdefault(plural, []).append(singular)
    after_article = filter(None, map(_AFTER_ARTICLE.fullmatch, arabic_words(guide)))
    arabic = {
        "plurals": "\n".join(" ".join([plural, *of]) for plural, of in sorted(singulars.items())),
        "rooted": " ".join(sorted({*listed.rooted, *(match[1] for match in after_article)})),
        "never_joined": " ".join(sorted(listed.never_joined.get("ar", []))),
        "actions": " ".join(sorted(listed.actions)),
        "kin": listed.kin.get("ar", "").strip(),
    }
    bases = [(form, base) for base, forms in listed.irregular.items() for form in forms]
    english = {
        "irregular": "\n".join(" ".join(pair) for pair in sorted(bases)),
        "never_joined": " ".join(sorted(listed.never_joined.get("en", []))),
        "kin": listed.kin.get("en", "").strip(),
    }
    return {"ar": arabic, "en": english}


def find_unlisted_plurals(guide: Guide) -> list[str]:
    """Words of the guide that look like broken plurals and are neither listed nor exempt."""
    listed = guide.search_words
    known = {*listed.exempt, *listed.plurals}.union(*listed.plurals.values())
    found: Counter[str] = Counter()
    for word, number in arabic_words(guide).items():
        bare = _PREFIX.sub("", word)
        if _SHAPES.fullmatch(bare) and not {word, bare} & known:
            found[bare] += number
    return [word for word, _ in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))]
