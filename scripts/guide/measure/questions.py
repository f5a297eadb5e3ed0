"""How well search answers questions that a person has judged, ours and other engines."""

from __future__ import annotations

import csv
import hashlib
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from guide.model.guide import Guide
from guide.search import index
from guide.search.documents import documents
from guide.search.engine import JsEngine
from guide.search.frequency import frequent_words
from guide.search.plurals import tables


@dataclass(frozen=True)
class Question:
    lang: str
    part: str
    query: str
    answers: list[str]


@dataclass(frozen=True)
class Answered:
    """A question with what was found: the rank of its first answer (0 for none) and the first results."""

    question: Question
    rank: int
    first: list[set[str]]


SECTIONS = 3  # of one page, as the box shows them

# For each query its results in order, each with the names of what is shown there.
Results = list[list[set[str]]]
# Searches for queries in a language.
Search = Callable[[str, list[str]], Results]


def read_questions(file: Path) -> list[Question]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [
            Question(row["lang"], row["part"], row["query"], row["answers"].split("|"))
            for row in csv.DictReader(lines)
        ]


def search_guide(guide: Guide, scripts: JsEngine, code: str, queries: list[str]) -> Results:
    """Headings in the order that the box shows them, as `chapters/mapping#residents`."""
    locale, known = guide.locales[code], frequent_words(code)
    built = index.build(locale, scripts, known, "")
    scripts.call("openEngine", code, built.index, known.files)
    paths = {document.url: document.path for document in documents(locale)}
    results = scripts.call("searched", code, queries, {"hits": SECTIONS, "unconfirmed": True})

    def name(url: str) -> str:
        page, mark, anchor = url.partition("#")
        return f"{paths[page]}{mark}{anchor}"

    return [
        [{name(hit["url"])} for group in result["groups"] for hit in group["hits"]]
        for result in results
    ]


def ask_questions(questions: list[Question], search: Search) -> list[Answered]:
    """Every question asked once, in the order of the languages."""
    found = []
    for code in sorted({question.lang for question in questions}):
        in_language = [question for question in questions if question.lang == code]
        queries = [question.query for question in in_language]
        for question, results in zip(in_language, search(code, queries), strict=True):
            rank = first_rank(results, question.answers)
            found.append(Answered(question, rank, results[:3]))
    return found


def first_rank(results: Iterable[set[str]], answers: list[str]) -> int:
    """The rank of the first result that answers, 0 when none does."""
    return next((rank for rank, names in enumerate(results, 1) if names & set(answers)), 0)


def question_report(found: list[Answered]) -> dict[str, Any]:
    """Success at 1 and 5 and mean reciprocal rank, by part and language."""
    ranks: dict[tuple[str, str], list[int]] = {}
    for answered in found:
        key = (answered.question.part, answered.question.lang)
        ranks.setdefault(key, []).append(answered.rank)
    report: dict[str, Any] = {}
    for (part, code), of_part in sorted(ranks.items()):
        total = len(of_part)
        report.setdefault(part, {})[code] = {
            "success_1": round(sum(rank == 1 for rank in of_part) / total, 4),
            "success_5": round(sum(0 < rank <= 5 for rank in of_part) / total, 4),
            "mrr": round(sum(1 / rank for rank in of_part if rank) / total, 4),
            "questions": total,
        }
    return report


def list_failures(found: list[Answered]) -> list[str]:
    """A line for each open question whose first result is no answer: its rank, what came first, the answers."""
    lines = []
    for answered in found:
        question = answered.question
        if question.part == "open" and answered.rank != 1:
            first = " ".join("/".join(sorted(names)) for names in answered.first) or "nothing"
            what = f"{answered.rank}: {question.lang} {question.query}"
            lines.append(f"{what} -> {first}, not {' '.join(question.answers)}")
    return lines


def describe_text(guide: Guide) -> dict[str, Any]:
    """Which text was searched: the commit it came from, and each language's words and hash as indexed."""
    command = ["git", "describe", "--always", "--dirty"]
    commit = subprocess.run(
        command, cwd=guide.project.root, capture_output=True, text=True, check=False
    )
    languages = {}
    for code, locale in guide.locales.items():
        sections = [section for document in documents(locale) for section in document.sections]
        text = "\n".join(f"{section.heading}\n{section.text}" for section in sections)
        digest = hashlib.sha256(text.encode()).hexdigest()[:12]
        languages[code] = {"words": len(text.split()), "sha256": digest}
    return {"commit": commit.stdout.strip() or None, "languages": languages}


def compare(
    guide: Guide, *, closed: bool = False, baselines: bool = True
) -> tuple[dict[str, Any], list[Answered]]:
    """The report on every engine, and what ours answered; the closed part is asked only by name."""
    questions = read_questions(guide.project.root / "tests" / "search" / "questions.csv")
    questions = [question for question in questions if closed or question.part == "open"]
    scripts = JsEngine(guide.project, tables(guide))
    ours = ask_questions(questions, partial(search_guide, guide, scripts))
    engines = {"this guide": question_report(ours)}
    if baselines:
        from guide.measure.baselines import ENGINES

        for name, search in ENGINES.items():
            engines[name] = question_report(ask_questions(questions, partial(search, guide)))
    return {"text": describe_text(guide), "engines": engines}, ours
