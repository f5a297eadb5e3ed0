"""How well search joins the forms of a word: pairs of a word in a document and a word typed."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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


def read_pairs(file: Path) -> list[Pair]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [
            Pair(
                row["lang"],
                row["doc_form"],
                row["query_form"],
                row["should_match"].strip() == "1",
                row["phenomenon"],
            )
            for row in csv.DictReader(lines)
        ]


def found_pairs(guide: Guide, scripts: JsEngine, pairs: list[Pair]) -> list[bool]:
    """For each pair, whether the query finds the document; the guide itself is the distractors."""
    answers: dict[int, bool] = {}
    for locale in sorted({pair.lang for pair in pairs}):
        rows = [(number, pair) for number, pair in enumerate(pairs) if pair.lang == locale]
        shelf = documents(guide.locales[locale])
        shelf += [
            Document(
                "", f"pair-{number}/", "example", f"pair-{number}", [Section("", "", pair.doc_form)]
            )
            for number, pair in rows
        ]
        common = index.common_words(guide.locales[locale], scripts)
        built = index.build_index(locale, shelf, [], common, scripts)
        known = frequent_words(locale)
        scripts.call("open", locale, built | {"usual": known.place}, known.files)
        results = scripts.call(
            "searched", locale, [pair.query_form for _, pair in rows], _EVERYTHING
        )
        for (number, _), result in zip(rows, results, strict=True):
            answers[number] = any(
                group["url"].endswith(f"pair-{number}/") for group in result["groups"]
            )
    return [answers[number] for number in range(len(pairs))]


def pair_report(pairs: list[Pair], found: list[bool]) -> dict[str, Any]:
    """Recall and false matches by language and phenomenon; None where no row asks."""
    report: dict[str, Any] = {}
    for locale in sorted({pair.lang for pair in pairs}):
        rows = [row for row in zip(pairs, found, strict=True) if row[0].lang == locale]
        kinds: dict[str, list[tuple[Pair, bool]]] = defaultdict(list)
        for row in rows:
            kinds[row[0].phenomenon].append(row)
        report[locale] = _shares(rows) | {
            "phenomena": {kind: _shares(of_kind) for kind, of_kind in sorted(kinds.items())}
        }
    return report


def list_failures(pairs: list[Pair], found: list[bool]) -> list[str]:
    """A line for each pair that is joined or kept apart wrongly."""
    return [
        f"{'not found' if pair.should_match else 'found wrongly'}: "
        f"{pair.lang} {pair.phenomenon}: {pair.query_form} -> {pair.doc_form}"
        for pair, is_found in zip(pairs, found, strict=True)
        if pair.should_match != is_found
    ]


def _shares(rows: list[tuple[Pair, bool]]) -> dict[str, Any]:
    wanted = [found for pair, found in rows if pair.should_match]
    unwanted = [found for pair, found in rows if not pair.should_match]
    return {
        "recall": round(sum(wanted) / len(wanted), 4) if wanted else None,
        "false": round(sum(unwanted) / len(unwanted), 4) if unwanted else None,
        "rows": len(rows),
    }
