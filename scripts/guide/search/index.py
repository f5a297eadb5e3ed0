"""The index of one language: headings, words front-coded in order, the sections that hold each, texts for snippets.

The box fetches the headings first, the words and what holds them next, and texts for the results it shows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from guide.model.guide import Locale
from guide.model.kinds import KINDS
from guide.search.codec import SURFACE, front_coded, packed
from guide.search.documents import Document, documents
from guide.search.engine import Scripts
from guide.search.frequency import Usual

_AROUND = "«»()[]،؛؟.,;:!?…·\"'“”’‘"
_WORDS = ("words", "posts", "terms", "tables", "subjects", "alike")


@dataclass(frozen=True)
class Built:
    """Files of one language: `files` maps addresses from the root of the site to their text."""

    index: dict[str, Any]
    address: str
    files: dict[str, str]


def address(code: str, name: str) -> str:
    """Where the first part stands, from the root of the site; the other parts are named after it."""
    return f"search/{code}-{name}.json"


def build(locale: Locale, scripts: Scripts, usual: Usual, name: str) -> Built:
    """The files of one language, called by `name`, with those of its usual words."""
    code, guide = locale.code, locale.guide
    found = documents(locale)
    texts = {
        f"{document.path.replace('/', '-')}.json": dump([one.text for one in document.sections])
        for document in found
    }
    folder = f"search/{code}-{name}/"
    files = {folder + file: text for file, text in texts.items()} | usual.files
    common = common_words(locale, scripts)
    terms = _terms(locale, found)
    index = build_index(code, found, terms, common, scripts)
    alike = scripts.call("roots", scripts.languages[code], guide.search_words.alike.get(code, []))
    index |= {"texts": folder, "tables": scripts.tables.get(code), "usual": usual.place}
    index["subjects"] = _subjects(locale, found)
    index["alike"] = "\n".join(" ".join(dict.fromkeys(group)) for group in alike)
    first = address(code, name)
    files[first] = dump({key: part for key, part in index.items() if key not in _WORDS})
    files[first.replace(".json", "-words.json")] = dump({key: index[key] for key in _WORDS})
    return Built(index, first, files)


def common_words(locale: Locale, scripts: Scripts) -> list[str]:
    """Words that the index leaves out, as it would write them."""
    language = scripts.languages[locale.code]
    listed = scripts.call(
        "analysed", language, locale.guide.search_words.common.get(locale.code, [])
    )
    return [bare for word in listed for bare in word]


def build_index(
    locale: str,
    found: list[Document],
    terms: list[Any],
    common: list[str],
    scripts: Scripts,
) -> dict[str, Any]:
    """The index as the engine reads it; headings are there once, as text, and hold no postings."""
    bodies = [section.text for document in found for section in document.sections]
    pieces_of = [{piece.strip(_AROUND) for piece in body.split()} for body in bodies]
    heads = [
        {*(section.heading or document.title).split()}
        for document in found
        for section in document.sections
    ]
    pieces = sorted({piece for pieces in [*pieces_of, *heads] for piece in pieces})
    language = scripts.languages[locale]
    analysed = dict(zip(pieces, scripts.call("analysed", language, pieces), strict=True))
    holding: dict[str, list[int]] = {}
    for number, inside in enumerate(pieces_of):
        named = {bare for piece in heads[number] for bare in analysed[piece]}
        for bare in {bare for piece in inside for bare in analysed[piece]} - named:
            sections = holding.setdefault(bare, [])
            if not sections or sections[-1] != number:
                sections.append(number)
    for word in common:
        holding.pop(word, None)
    _merge(locale, holding, scripts)
    words = sorted(holding)
    return {
        **language,
        "pages": [[one.title, one.path, one.kind, len(one.sections)] for one in found],
        "kinds": _kinds(found),
        "root": found[0].url.removesuffix(f"{found[0].path}/") if found else "",
        "headings": [section.heading for document in found for section in document.sections],
        "ids": [section.id for document in found for section in document.sections],
        "parents": list(_parents(found)),
        "terms": terms,
        "common": sorted(set(common)),
        "words": " ".join(front_coded(words)),
        "posts": " ".join(packed(holding[word]) for word in words),
    }


def _kinds(found: list[Document]) -> dict[str, list[float | bool]]:
    """By kind of page: how much its sections count, and whether a page is read as one."""
    kinds = [KINDS[name] for name in sorted({document.kind for document in found} & KINDS.keys())]
    return {kind.name: [kind.search_weight, kind.is_read_as_one] for kind in kinds}


def _stands_for(form: str | None, surface: str, word: str) -> bool:
    """Whether `form` may take the place of `word`; what lost its ه to an ending was written with ة."""
    if form is None or form == word:
        return False
    return form.endswith("ة") or not surface.endswith("ه") or surface in word.translate(SURFACE)


def _merge(locale: str, holding: dict[str, list[int]], scripts: Scripts) -> None:
    """Words go to a shorter form of themselves that the guide holds too: بقواعدها to قواعد."""
    forms = sorted(holding, key=lambda word: (-len(word), word))
    written: dict[str, str] = {}
    # ة and أ before ه and ا: the form that says more.
    for word in sorted(forms, key=lambda word: (not word.endswith("ة"), word)):
        written.setdefault(word.translate(SURFACE), word)
    shorter = scripts.call("bases", scripts.languages[locale], forms)
    for word, bases in zip(forms, shorter, strict=True):
        base = next(
            (written[one] for one in bases if _stands_for(written.get(one), one, word)), None
        )
        if base is not None and base in holding:
            holding[base] = sorted({*holding[base], *holding.pop(word)})


def _parents(found: list[Document]) -> Iterable[int]:
    """How many sections above each stands the one it belongs to; 0 for none."""
    for document in found:
        for number, section in enumerate(document.sections):
            yield 0 if section.parent is None else number - section.parent


def _subjects(locale: Locale, found: list[Document]) -> list[list[Any]]:
    """Sections with the words that say what they are about."""
    listed = locale.guide.section_words
    names = (
        f"{document.path}#{section.id}" if section.id else document.path
        for document in found
        for section in document.sections
    )
    return [
        [number, listed[name][locale.code]]
        for number, name in enumerate(names)
        if locale.code in listed.get(name, {})
    ]


def _terms(locale: Locale, found: list[Document]) -> list[Any]:
    """Each term: its section, its variants in this language, its forms in each other."""
    rows = []
    number = -1
    for document in found:
        has_terms = KINDS[document.kind].has_terms
        for section in document.sections:
            number += 1
            term = locale.guide.terms.get(section.id) if has_terms else None
            if term:
                others = [words for code, words in term.words.items() if code != locale.code]
                forms = [[words.term, *words.variants] for words in others]
                rows.append([number, term.words[locale.code].variants, *forms])
    return rows


def dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
