"""How well search answers questions that a person has judged, ours and other engines."""

from __future__ import annotations

import csv
import hashlib
import subprocess
from collections import defaultdict
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


SECTIONS = 3  # of one page, as the box shows them

# A language and queries, to the places of each query's results, each place with the names of what is shown there.
Ranking = Callable[[str, list[str]], list[list[set[str]]]]


def read_questions(file: Path) -> list[Question]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [
            Question(row["lang"], row["part"], row["query"], row["answers"].split("|"))
            for row in csv.DictReader(lines)
        ]


def our_ranking(guide: Guide, scripts: JsEngine) -> Ranking:
    """Headings in the order that the box shows them, as `chapters/mapping#residents`."""

    def ranked(locale: str, queries: list[str]) -> list[list[set[str]]]:
        known = frequent_words(locale)
        built = index.build(guide.locales[locale], scripts, known, "")
        scripts.call("open", locale, built.index, known.files)
        names = {document.url: document.path for document in documents(guide.locales[locale])}
        results = scripts.call("searched", locale, queries, {"hits": SECTIONS, "unconfirmed": True})
        return [
            [{_name(hit["url"], names)} for group in result["groups"] for hit in group["hits"]]
            for result in results
        ]

    return ranked


def _name(url: str, names: dict[str, str]) -> str:
    page, mark, anchor = url.partition("#")
    return f"{names[page]}{mark}{anchor}"


@dataclass(frozen=True)
class Answered:
    """A question with what was found: the place of its first answer (0 for none) and the first results."""

    question: Question
    place: int
    first: list[set[str]]


def answered(questions: list[Question], ranked: Ranking) -> list[Answered]:
    """Every question asked once, in the order of the languages."""
    found = []
    for locale in sorted({question.lang for question in questions}):
        asked = [question for question in questions if question.lang == locale]
        results = ranked(locale, [question.query for question in asked])
        for question, places in zip(asked, results, strict=True):
            found.append(Answered(question, rank(places, question.answers), places[:3]))
    return found


def question_report(found: list[Answered]) -> dict[str, Any]:
    """Success at 1 and 5 and mean reciprocal rank, by part and language."""
    places: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for answered in found:
        places[answered.question.part][answered.question.lang].append(answered.place)
    return {
        part: {locale: _measures(of_part[locale]) for locale in sorted(of_part)}
        for part, of_part in sorted(places.items())
    }


def rank(places: Iterable[set[str]], answers: list[str]) -> int:
    """The place of the first result that answers, 0 when none does."""
    wanted = set(answers)
    return next((number for number, names in enumerate(places, 1) if names & wanted), 0)


def list_failures(found: list[Answered]) -> list[str]:
    """A line for each open question whose first result is no answer: its rank, what came first, the answers."""
    return [
        f"{answered.place}: {answered.question.lang} {answered.question.query} -> "
        f"{' '.join('/'.join(sorted(names)) for names in answered.first) or 'nothing'}, "
        f"not {' '.join(answered.question.answers)}"
        for answered in found
        if answered.question.part == "open" and answered.place != 1
    ]


def _measures(ranks: list[int]) -> dict[str, Any]:
    total = len(ranks)
    return {
        "success_1": round(sum(rank == 1 for rank in ranks) / total, 4),
        "success_5": round(sum(0 < rank <= 5 for rank in ranks) / total, 4),
        "mrr": round(sum(1 / rank for rank in ranks if rank) / total, 4),
        "questions": total,
    }


def text_measured(guide: Guide) -> dict[str, Any]:
    """Which text was searched: the commit it came from, and each language's words and hash as indexed."""
    answer = subprocess.run(
        ["git", "describe", "--always", "--dirty"],
        cwd=guide.project.root,
        capture_output=True,
        text=True,
        check=False,
    )
    languages = {}
    for locale in guide.languages:
        text = "\n".join(
            f"{section.heading}\n{section.text}"
            for document in documents(guide.locales[locale])
            for section in document.sections
        )
        digest = hashlib.sha256(text.encode()).hexdigest()[:12]
        languages[locale] = {"words": len(text.split()), "sha256": digest}
    return {"commit": answer.stdout.strip() or None, "languages": languages}


def compare(
    guide: Guide, *, closed: bool = False, baselines: bool = True
) -> tuple[dict[str, Any], list[Answered]]:
    """The report on every engine, and what ours answered; the closed part is asked only by name."""
    rows = read_questions(guide.project.root / "tests" / "search" / "questions.csv")
    rows = [row for row in rows if closed or row.part == "open"]
    ours = answered(rows, our_ranking(guide, JsEngine(guide.project, tables(guide))))
    engines = {"this guide": question_report(ours)}
    if baselines:
        from guide.measure.baselines import ENGINES

        for name, ranked in ENGINES.items():
            engines[name] = question_report(answered(rows, partial(ranked, guide)))
    return {"text": text_measured(guide), "engines": engines}, ours


def table(report: dict[str, Any]) -> str:
    """The report as lines for people."""
    languages = ", ".join(
        f"{locale} {text['words']:,} words {text['sha256']}"
        for locale, text in report["text"]["languages"].items()
    )
    lines = [f"Text: commit {report['text']['commit']}; {languages}"]
    lines.append(f"{'':34}{'at 1':>8}{'at 5':>8}{'reciprocal rank':>18}")
    for name, parts in report["engines"].items():
        for part, locales in parts.items():
            for locale, measures in locales.items():
                label = f"{name}, {part}, {locale} ({measures['questions']})"
                lines.append(
                    f"{label:34}{measures['success_1']:>8.1%}{measures['success_5']:>8.1%}"
                    f"{measures['mrr']:>18.3f}"
                )
    return "\n".join(lines)
