"""How well search joins the forms of a word: pairs of a word in a document and a word typed."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from guide.model.guide import Guide
from guide.search import index
from guide.search.documents import Document, Section, documents
from guide.search.engine import JsEngine
from guide.search.frequency import frequent_words

_EVERYTHING = {"pages": 1_000_000, "hits": 1_000_000, "unconfirmed": True}


@dataclass(frozen=True)
class Pair:
    """A word in a document, a word typed, and whether the one should find the other."""

    lang: str
    doc_form: str
    query_form: str
    should_match: bool
    phenomenon: str


# A pair, and whether the query finds the document.
Result = tuple[Pair, bool]


def read_pairs(file: Path) -> list[Pair]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return TypeAdapter(list[Pair]).validate_python(list(csv.DictReader(lines)))


def search_pairs(guide: Guide, scripts: JsEngine, pairs: list[Pair]) -> list[Result]:
    """Every pair in order, each searched for among the pages of the guide."""
    found: dict[Pair, bool] = {}
    for code in sorted({pair.lang for pair in pairs}):
        locale, known = guide.locales[code], frequent_words(code)
        in_language = [pair for pair in pairs if pair.lang == code]
        shelf = documents(locale)
        for number, pair in enumerate(in_language):
            name, section = f"pair-{number}", Section("", "", pair.doc_form)
            shelf.append(Document("", f"{name}/", "example", name, [section]))
        common = index.common_words(locale, scripts)
        built = index.build_index(code, shelf, [], common, scripts)
        scripts.call("openEngine", code, built | {"usual": known.place}, known.files)
        queries = [pair.query_form for pair in in_language]
        results = scripts.call("searched", code, queries, _EVERYTHING)
        for number, (pair, result) in enumerate(zip(in_language, results, strict=True)):
            urls = [group["url"] for group in result["groups"]]
            found[pair] = any(url.endswith(f"pair-{number}/") for url in urls)
    return [(pair, found[pair]) for pair in pairs]


def pair_report(results: list[Result]) -> dict[str, Any]:
    """Recall and false matches by language and phenomenon; None where no row asks."""
    report: dict[str, Any] = {}
    for code in sorted({pair.lang for pair, _ in results}):
        in_language = [result for result in results if result[0].lang == code]
        groups: dict[str, list[Result]] = {}
        for result in in_language:
            groups.setdefault(result[0].phenomenon, []).append(result)
        phenomena = {name: _shares(group) for name, group in sorted(groups.items())}
        report[code] = _shares(in_language) | {"phenomena": phenomena}
    return report


def list_failures(results: list[Result]) -> list[str]:
    """A line for each pair that is wrongly joined or wrongly not joined."""
    return [
        f"{'not found' if pair.should_match else 'found wrongly'}: "
        f"{pair.lang} {pair.phenomenon}: {pair.query_form} -> {pair.doc_form}"
        for pair, is_found in results
        if pair.should_match != is_found
    ]


def _shares(results: list[Result]) -> dict[str, Any]:
    wanted = [is_found for pair, is_found in results if pair.should_match]
    unwanted = [is_found for pair, is_found in results if not pair.should_match]
    return {
        "recall": round(sum(wanted) / len(wanted), 4) if wanted else None,
        "false": round(sum(unwanted) / len(unwanted), 4) if unwanted else None,
        "rows": len(results),
    }
