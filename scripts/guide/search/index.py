"""The index of one language: headings, words front-coded in order, the sections that hold each, texts for snippets.

The box fetches the headings first, the words and what holds them next, and texts for the results it shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from guide.model.guide import Locale
from guide.model.kinds import KINDS
from guide.search.codec import SURFACE, dump, front_coded, packed
from guide.search.documents import Document, Section, documents
from guide.search.engine import JsEngine
from guide.search.frequency import FrequentWords

_AROUND = "«»()[]،؛؟.,;:!?…·\"'“”’‘"
_WORDS = ("words", "posts", "terms", "tables", "subjects", "alike")


@dataclass(frozen=True)
class Built:
    """Files of one language: `files` maps addresses from the root of the site to their text."""

    index: dict[str, Any]
    files: dict[str, str]


def address(code: str, name: str) -> str:
    """The address of the first part from the root of the site; the other parts are named after it."""
    return f"search/{code}-{name}.json"


def build(locale: Locale, scripts: JsEngine, frequent: FrequentWords, name: str) -> Built:
    """The files of one language, called by `name`, with those of its frequent words."""
    code, guide = locale.code, locale.guide
    found = documents(locale)
    folder = f"search/{code}-{name}/"
    files = dict(frequent.files)
    for document in found:
        texts = [section.text for section in document.sections]
        files[f"{folder}{document.path.replace('/', '-')}.json"] = dump(texts)
    common, terms = common_words(locale, scripts), _terms(locale, found)
    index = build_index(code, found, terms, common, scripts)
    alike = scripts.call("roots", scripts.languages[code], guide.search_words.alike.get(code, []))
    index |= {"texts": folder, "tables": scripts.tables.get(code), "usual": frequent.place}
    index["subjects"] = _subjects(locale, found)
    index["alike"] = "\n".join(" ".join(dict.fromkeys(group)) for group in alike)
    first = address(code, name)
    files[first] = dump({key: part for key, part in index.items() if key not in _WORDS})
    files[first.replace(".json", "-words.json")] = dump({key: index[key] for key in _WORDS})
    return Built(index, files)


def common_words(locale: Locale, scripts: JsEngine) -> list[str]:
    """Words that the index leaves out, as it would write them."""
    listed = locale.guide.search_words.common.get(locale.code, [])
    analysed = scripts.call("analysed", scripts.languages[locale.code], listed)
    return [bare for forms in analysed for bare in forms]


def _sections(found: list[Document]) -> list[tuple[Document, Section]]:
    """Every section with its document; its position is the number that the index gives it."""
    return [(document, section) for document in found for section in document.sections]


def build_index(
    locale: str,
    found: list[Document],
    terms: list[Any],
    common: list[str],
    scripts: JsEngine,
) -> dict[str, Any]:
    """The index as the engine reads it; headings are there once, as text, and hold no postings."""
    sections = _sections(found)
    bodies = [{piece.strip(_AROUND) for piece in section.text.split()} for _, section in sections]
    heads = [{*(section.heading or document.title).split()} for document, section in sections]
    pieces = sorted(set().union(*bodies, *heads))
    language = scripts.languages[locale]
    analysed = dict(zip(pieces, scripts.call("analysed", language, pieces), strict=True))
    holding: dict[str, list[int]] = {}
    for number, (body, head) in enumerate(zip(bodies, heads, strict=True)):
        in_body = {bare for piece in body for bare in analysed[piece]}
        for bare in in_body - {bare for piece in head for bare in analysed[piece]}:
            holding.setdefault(bare, []).append(number)
    for word in common:
        holding.pop(word, None)
    _merge(locale, holding, scripts)
    words = sorted(holding)
    return {
        **language,
        "pages": [[page.title, page.path, page.kind, len(page.sections)] for page in found],
        "kinds": _kinds(found),
        "root": found[0].url.removesuffix(f"{found[0].path}/") if found else "",
        "headings": [section.heading for _, section in sections],
        "ids": [section.id for _, section in sections],
        "parents": [steps for page in found for steps in _steps_to_parents(page)],
        "terms": terms,
        "common": sorted(set(common)),
        "words": " ".join(front_coded(words)),
        "posts": " ".join(packed(holding[word]) for word in words),
    }


def _kinds(found: list[Document]) -> dict[str, list[float | bool]]:
    """By kind of page: how much its sections count, and whether a page is read as one."""
    kinds = [KINDS[name] for name in sorted({document.kind for document in found} & KINDS.keys())]
    return {kind.name: [kind.search_weight, kind.is_read_as_one] for kind in kinds}


def _replaces(form: str | None, surface: str, word: str) -> bool:
    """Whether `form` may take the place of `word`; what lost its ه to an ending was written with ة."""
    if form is None or form == word:
        return False
    return form.endswith("ة") or not surface.endswith("ه") or surface in word.translate(SURFACE)


def _merge(locale: str, holding: dict[str, list[int]], scripts: JsEngine) -> None:
    """Words go to a shorter form of themselves that the guide holds too: بقواعدها to قواعد."""
    forms = sorted(holding, key=lambda word: (-len(word), word))
    written: dict[str, str] = {}
    # ة and أ before ه and ا: the form that says more.
    for word in sorted(forms, key=lambda word: (not word.endswith("ة"), word)):
        written.setdefault(word.translate(SURFACE), word)
    shorter = scripts.call("bases", scripts.languages[locale], forms)
    for word, bases in zip(forms, shorter, strict=True):
        found = (written[base] for base in bases if _replaces(written.get(base), base, word))
        base = next(found, None)
        if base in holding:
            holding[base] = sorted({*holding[base], *holding.pop(word)})


def _steps_to_parents(page: Document) -> list[int]:
    """How many sections up the parent of each section is; 0 for none."""
    parents = enumerate(section.parent for section in page.sections)
    return [0 if parent is None else number - parent for number, parent in parents]


def _subjects(locale: Locale, found: list[Document]) -> list[list[Any]]:
    """Sections with the words that say what they are about."""
    subjects = []
    for number, (document, section) in enumerate(_sections(found)):
        name = f"{document.path}#{section.id}" if section.id else document.path
        words = locale.guide.section_words.get(name, {}).get(locale.code)
        if words is not None:
            subjects.append([number, words])
    return subjects


def _terms(locale: Locale, found: list[Document]) -> list[Any]:
    """Each term: its section, its variants in this language, its forms in each other."""
    rows = []
    for number, (document, section) in enumerate(_sections(found)):
        term = locale.guide.terms.get(section.id)
        if term and KINDS[document.kind].has_terms:
            others = [words for code, words in term.words.items() if code != locale.code]
            forms = [[words.term, *words.variants] for words in others]
            rows.append([number, term.words[locale.code].variants, *forms])
    return rows
