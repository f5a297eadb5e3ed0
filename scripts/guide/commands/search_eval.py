"""Measures search with the code that the browser runs. FILE.csv has rows
lang,doc_form,query_form,should_match,phenomenon: each doc_form becomes a short document among the
pages of the guide, and each query_form is searched for.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from guide.commands.tables import table
from guide.measure import pairs, questions
from guide.model.load import load
from guide.project import this_project
from guide.run import RefusedError
from guide.search import plurals
from guide.search.engine import JsEngine


def main(arguments: list[str]) -> int:
    """Raises RefusedError."""
    parser = argparse.ArgumentParser(
        prog="./scripts/search-eval",
        description=__doc__,
        epilog="The lists are in tests/search/, and its README says which of them may be looked at.",
    )
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE.csv", help="a list of pairs")
    for name, about in {
        "json": "print JSON and nothing else",
        "failures": "also name the rows that went wrong",
        "questions": "ask the open part of the judged questions in tests/search/questions.csv instead",
        "compare": "with --questions, also ask Pagefind and the search of Material, over the same text",
        "closed": "with --questions, also ask the closed part, in totals only; for a closing run",
        "plurals": "list words that look like broken plurals and are not in docs/data/search-words.yml",
    }.items():
        parser.add_argument(f"--{name}", action="store_true", help=about)
    chosen = parser.parse_args(arguments)
    guide, findings = load(this_project())
    if findings:
        print("The guide has findings; what is measured may be incomplete.", file=sys.stderr)
    if chosen.plurals:
        print("\n".join(plurals.find_unlisted_plurals(guide)))
        return 0
    report: dict[str, Any]
    if chosen.questions:
        report, answers = questions.compare(guide, closed=chosen.closed, baselines=chosen.compare)
        text, failures = question_table(report), questions.list_failures(answers)
    elif chosen.file and chosen.file.exists():
        scripts = JsEngine(guide.project, plurals.tables(guide))
        results = pairs.search_pairs(guide, scripts, pairs.read_pairs(chosen.file))
        report = pairs.pair_report(results)
        text, failures = _pair_table(report), pairs.list_failures(results)
    else:
        name = chosen.file or "FILE.csv"
        raise RefusedError(f"{name}: there is no such file. Name a file of rows.")
    if chosen.json:
        print(json.dumps(report, ensure_ascii=False))
        return 0
    print(text)
    if chosen.failures:
        print("\n".join(failures))
    return 0


def _pair_table(report: dict[str, Any]) -> str:
    lines = []
    for code, part in report.items():
        lines.append(f"{code}: {_shares(part)}")
        lines += [f"  {kind:22} {_shares(shares)}" for kind, shares in part["phenomena"].items()]
    return "\n".join(lines)


def _shares(shares: dict[str, Any]) -> str:
    parts = [
        f"{name} {shares[key] * 100:.1f} %"
        for key, name in (("recall", "recall"), ("false", "false matches"))
        if shares[key] is not None
    ]
    return f"{', '.join(parts)} ({shares['rows']} rows)"


def question_table(report: dict[str, Any]) -> str:
    """What text was searched, then a row for each engine, part and language."""
    languages = ", ".join(
        f"{code} {text['words']:,} words {text['sha256']}"
        for code, text in report["text"]["languages"].items()
    )
    rows = [("", "at 1", "at 5", "reciprocal rank")]
    for engine, parts in report["engines"].items():
        for part, codes in parts.items():
            for code, shares in codes.items():
                label = f"{engine}, {part}, {code} ({shares['questions']})"
                success = f"{shares['success_1']:.1%}", f"{shares['success_5']:.1%}"
                rows.append((label, *success, f"{shares['mrr']:.3f}"))
    text = f"Text: commit {report['text']['commit']}; {languages}"
    return f"{text}\n{table(rows, widths=(34, 6, 6, 16))}"
