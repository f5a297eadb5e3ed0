"""How well search finds: forms of words one by one, and questions that a person has judged."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guide.model.guide import Guide
from guide.search import index
from guide.search.documents import Document, Section, documents
from guide.search.javascript import Scripts

_EVERYTHING = {"pages": 1_000_000, "hits": 1_000_000, "unconfirmed": True}


@dataclass(frozen=True)
class Pair:
    """A word in a document, a word typed, and whether the one should find the other."""

    lang: str
    doc_form: str
    query_form: str
    should_match: bool
    phenomenon: str


@dataclass(frozen=True)
class Question:
    lang: str
    part: str
    query: str
    answers: list[str]


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


def read_questions(file: Path) -> list[Question]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [
            Question(row["lang"], row["part"], row["query"], row["answers"].split("|"))
            for row in csv.DictReader(lines)
        ]


def found_pairs(guide: Guide, scripts: Scripts, pairs: list[Pair]) -> list[bool]:
    """For each pair, whether the query finds the document; the guide itself is the distractors."""
    answers: dict[int, bool] = {}
    for locale in sorted({pair.lang for pair in pairs}):
        rows = [(number, pair) for number, pair in enumerate(pairs) if pair.lang == locale]
        shelf = documents(guide, locale) if locale in guide.languages else []
        shelf += [
            Document(
                "", f"pair-{number}/", "example", f"pair-{number}", [Section("", "", pair.doc_form)]
            )
            for number, pair in rows
        ]
        common = index.common_words(guide, locale, scripts)
        built = index.of_documents(locale, shelf, [], common, scripts)
        scripts.call("open", locale, built)
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


def _shares(rows: list[tuple[Pair, bool]]) -> dict[str, Any]:
    wanted = [found for pair, found in rows if pair.should_match]
    unwanted = [found for pair, found in rows if not pair.should_match]
    return {
        "recall": round(sum(wanted) / len(wanted), 4) if wanted else None,
        "false": round(sum(unwanted) / len(unwanted), 4) if unwanted else None,
        "rows": len(rows),
    }


Ranking = Callable[[str, list[str]], list[list[str]]]


def our_ranking(guide: Guide, scripts: Scripts) -> Ranking:
    """Headings in the order that the box shows them, as `chapters/mapping#residents`."""

    def ranked(locale: str, queries: list[str]) -> list[list[str]]:
        built = index.build(guide, locale, scripts, "")
        scripts.call("open", locale, built.index)
        names = {document.url: document.path for document in documents(guide, locale)}
        results = scripts.call("searched", locale, queries, {"unconfirmed": True})
        return [
            [_name(hit["url"], names) for group in result["groups"] for hit in group["hits"]]
            for result in results
        ]

    return ranked


def _name(url: str, names: dict[str, str]) -> str:
    page, mark, anchor = url.partition("#")
    path = names[page]
    return f"glossary#{anchor}" if path == "glossary" and anchor else f"{path}{mark}{anchor}"


def question_report(questions: list[Question], ranked: Ranking) -> dict[str, Any]:
    """Success at 1 and 5 and mean reciprocal rank, by part and language."""
    ranks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for locale in sorted({question.lang for question in questions}):
        asked = [question for question in questions if question.lang == locale]
        for question, results in zip(
            asked, ranked(locale, [one.query for one in asked]), strict=True
        ):
            ranks[question.part, locale].append(rank(results, question.answers))
    return {
        part: {
            locale: _measures(ranks[part, locale]) for one, locale in sorted(ranks) if one == part
        }
        for part in sorted({part for part, _ in ranks})
    }


def rank(results: Iterable[str], answers: list[str]) -> int:
    """The place of the first result that answers, 0 when none does."""
    return next((place for place, one in enumerate(results, 1) if one in answers), 0)


def _measures(ranks: list[int]) -> dict[str, Any]:
    total = len(ranks)
    return {
        "success_1": round(sum(one == 1 for one in ranks) / total, 4),
        "success_5": round(sum(0 < one <= 5 for one in ranks) / total, 4),
        "mrr": round(sum(1 / one for one in ranks if one) / total, 4),
        "questions": total,
    }
