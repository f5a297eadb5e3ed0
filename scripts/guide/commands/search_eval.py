"""`./scripts/search-eval`: measures search with the very code that the browser runs."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from guide.measure import pairs, questions
from guide.model.guide import Guide
from guide.model.load import load
from guide.project import this_project
from guide.search import plurals
from guide.search.engine import JsEngine


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="./scripts/search-eval",
        description="Measures search with the code that the browser runs. FILE.csv has rows"
        " lang,doc_form,query_form,should_match,phenomenon: each doc_form becomes a short document among"
        " the pages of the guide, and each query_form is searched for.",
        epilog="The lists are in tests/search/, and its README says which of them may be looked at.",
    )
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE.csv", help="a list of pairs")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    parser.add_argument(
        "--failures", action="store_true", help="also name the rows that went wrong"
    )
    parser.add_argument(
        "--questions",
        action="store_true",
        help="ask the open part of the judged questions in tests/search/questions.csv instead",
    )
    parser.add_argument(
        "--compare",
        action="store_true",
        help="with --questions, also ask Pagefind and the search of Material, over the same text",
    )
    parser.add_argument(
        "--closed",
        action="store_true",
        help="with --questions, also ask the closed part, in totals only; for a closing run",
    )
    parser.add_argument(
        "--plurals",
        action="store_true",
        help="list words that look like broken plurals and are not in docs/data/search-words.yml",
    )
    chosen = parser.parse_args(arguments)
    guide, findings = load(this_project())
    if findings:
        print("The guide has findings; what is measured may be incomplete.", file=sys.stderr)
    if chosen.plurals:
        print("\n".join(plurals.find_unlisted_plurals(guide)))
        return 0
    if chosen.questions:
        return _questions(guide, chosen)
    if not chosen.file or not chosen.file.exists():
        print(
            f"{chosen.file or 'FILE.csv'}: there is no such file. Name a file of rows.",
            file=sys.stderr,
        )
        return 2
    return _pairs(guide, chosen)


def _pairs(guide: Guide, chosen: argparse.Namespace) -> int:
    scripts = JsEngine(guide.project, plurals.tables(guide))
    rows = pairs.read_pairs(chosen.file)
    found = pairs.found_pairs(guide, scripts, rows)
    report = pairs.pair_report(rows, found)
    if chosen.json:
        print(json.dumps(report, ensure_ascii=False))
        return 0
    for locale, part in report.items():
        print(f"{locale}: {_shares(part)}")
        for kind, shares in part["phenomena"].items():
            print(f"  {kind:22} {_shares(shares)}")
    if chosen.failures:
        print("\n".join(pairs.list_failures(rows, found)))
    return 0


def _shares(shares: dict[str, Any]) -> str:
    parts = [
        f"{name} {shares[key] * 100:.1f} %"
        for key, name in (("recall", "recall"), ("false", "false matches"))
        if shares[key] is not None
    ]
    return f"{', '.join(parts)} ({shares['rows']} rows)"


def _questions(guide: Guide, chosen: argparse.Namespace) -> int:
    report, found = questions.compare(guide, closed=chosen.closed, baselines=chosen.compare)
    if chosen.json:
        print(json.dumps(report, ensure_ascii=False))
        return 0
    print(questions.table(report))
    if chosen.failures:
        print("\n".join(questions.list_failures(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
