"""The tables of the analyser, from the data of the guide: plurals and rooted words, irregular forms and words that are never joined."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from guide.model.guide import Guide

_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
_WORD = re.compile(r"[\u0621-\u064a]+")
_AFTER_ARTICLE = re.compile(r"[وف]?[بك]?ال([بفكلو][\u0621-\u064a]{2,})")
_PREFIX = re.compile(r"^[وف]?(?:لل|[بك]?ال)|^[وف](?=.{4})")
_SHAPES = re.compile(
    r"^(?:أ[^تنسو].ا[^ةىيء]|[^اتيمن]وا[^ةي][^ةايو]|..ائ[^ةيا]|م[^تا]ا[^ةيا][^ةايوى]|م[^تا]ا[^ةيا]ي."
    r"|[^متين][^او]ا[^ةياء]ي[^ةنا]|أ[^تنو]..ة|[^إا][^ا][^اإ]اء|[^إا].ايا)$"
)


def arabic_words(guide: Guide) -> Counter[str]:
    """Every word of the Arabic pages, without its marks, with how often it stands there."""
    counted: Counter[str] = Counter()
    arabic = guide.locales.get("ar")
    for page in arabic.pages.values() if arabic else []:
        text = unicodedata.normalize("NFKC", page.source.text + " " + page.title)
        counted.update(_WORD.findall(_MARKS.sub("", text)))
    return counted


def tables(guide: Guide, words: Counter[str] | None = None) -> dict[str, dict[str, str]]:
    """What `guideAnalyser.learn` is given, by language, by way of that language's index."""
    listed = guide.search_words
    singulars: dict[str, list[str]] = {}
    for one, many in listed.plurals.items():
        for plural in many:
            singulars.setdefault(plural, []).append(one)
    rooted = set(listed.rooted)
    for word in words or arabic_words(guide):
        match = _AFTER_ARTICLE.fullmatch(word)
        if match and word != match[1]:
            rooted.add(match[1])
    arabic = {
        "plurals": "\n".join(" ".join([many, *ones]) for many, ones in sorted(singulars.items())),
        "rooted": " ".join(sorted(rooted)),
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
    known = {form for many in listed.plurals.values() for form in many} | set(listed.exempt)
    known |= set(listed.plurals)
    found: Counter[str] = Counter()
    for word, number in arabic_words(guide).items():
        bare = _PREFIX.sub("", word)
        if _SHAPES.fullmatch(bare) and not {word, bare} & known:
            found[bare] += number
    return [word for word, _ in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))]
