"""`./scripts/search-eval`: measures search with the very code that the browser runs."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from guide.model.guide import Guide
from guide.model.load import load
from guide.project import this_project
from guide.search import evaluate, plurals
from guide.search.javascript import Scripts


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="search-eval", description="Measures search.")
    parser.add_argument(
        "file", type=Path, nargs="?", help="rows lang,doc_form,query_form,should_match,phenomenon"
    )
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    parser.add_argument("--failures", action="store_true", help="name the rows that went wrong")
    parser.add_argument(
        "--questions",
        action="store_true",
        help="the judged questions of tests/search/questions.csv",
    )
    parser.add_argument("--open", action="store_true", help="only the open part of the questions")
    parser.add_argument(
        "--plurals", action="store_true", help="words that look like plurals and are not listed"
    )
    chosen = parser.parse_args(arguments)
    project = this_project()
    guide, findings = load(project)
    if findings:
        print("The guide has findings; what is measured may be incomplete.", file=sys.stderr)
    if chosen.plurals:
        print("\n".join(plurals.uncovered(guide)))
        return 0
    scripts = Scripts(project, plurals.tables(guide))
    if chosen.questions:
        questions = evaluate.read_questions(project.root / "tests" / "search" / "questions.csv")
        questions = [one for one in questions if not chosen.open or one.part == "open"]
        return _questions(guide, scripts, questions, chosen.json, chosen.failures)
    if not chosen.file or not chosen.file.exists():
        print(
            f"{chosen.file or 'FILE.csv'}: there is no such file. Name a file of rows.",
            file=sys.stderr,
        )
        return 2
    return _pairs(guide, scripts, evaluate.read_pairs(chosen.file), chosen.json, chosen.failures)


def _pairs(
    guide: Guide, scripts: Scripts, pairs: list[evaluate.Pair], as_json: bool, failures: bool
) -> int:
    found = evaluate.found_pairs(guide, scripts, pairs)
    report = evaluate.pair_report(pairs, found)
    if as_json:
        print(json.dumps(report, ensure_ascii=False))
        return 0
    for locale, part in report.items():
        print(f"{locale}: {_line(part)}")
        for kind, shares in part["phenomena"].items():
            print(f"  {kind:22} {_line(shares)}")
    if failures:
        for pair, is_found in zip(pairs, found, strict=True):
            if pair.should_match != is_found:
                told = "not found" if pair.should_match else "found wrongly"
                print(
                    f"{told}: {pair.lang} {pair.phenomenon}: {pair.query_form} -> {pair.doc_form}"
                )
    return 0


def _line(shares: dict[str, Any]) -> str:
    parts = [
        f"{name} {shares[key] * 100:.1f} %"
        for key, name in (("recall", "recall"), ("false", "false matches"))
        if shares[key] is not None
    ]
    return f"{', '.join(parts)} ({shares['rows']} rows)"


def _questions(
    guide: Guide,
    scripts: Scripts,
    questions: list[evaluate.Question],
    as_json: bool,
    failures: bool,
) -> int:
    ranked = evaluate.our_ranking(guide, scripts)
    report = evaluate.question_report(questions, ranked)
    if as_json:
        print(json.dumps(report, ensure_ascii=False))
        return 0
    for part, locales in report.items():
        for locale, one in locales.items():
            print(
                f"{part} {locale}: success at 1 {one['success_1'] * 100:.1f} %, at 5 {one['success_5'] * 100:.1f} %,"
                f" mean reciprocal rank {one['mrr']:.3f} ({one['questions']} questions)"
            )
    if failures:
        for question in (one for one in questions if one.part == "open"):
            results = ranked(question.lang, [question.query])[0]
            place = evaluate.rank(results, question.answers)
            if place != 1:
                print(
                    f"{place}: {question.lang} {question.query} -> {results[:3]} wanted {question.answers}"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
