"""Checks every content rule. A finding reads 'path:line: what is wrong. How to mend it.'"""

from __future__ import annotations

import argparse
from pathlib import Path

from guide.checks import check
from guide.checks.unrecorded_changes import record
from guide.commands.content_report import report
from guide.commands.spelling_advice import advice
from guide.findings.annotations import annotation
from guide.findings.finding import Finding
from guide.model.load import load
from guide.project import Project, this_project
from guide.record import git
from guide.run import RefusedError


def findings(project: Project) -> list[Finding]:
    """What the content rules find, without the record of changes."""
    guide, found = load(project)
    return sorted({*found, *check(guide)})


def every_finding(project: Project, base: str | None) -> list[Finding]:
    """Words that the record does not cover included.

    Those are notes where `base` is the commit that a change starts from. Raises HistoryError.
    """
    guide, found = load(project)
    before = git.guide_at(project, base) if base else None
    return sorted({*found, *check(guide), *record(guide, before)})


def of_paths(found: list[Finding], paths: list[Path], root: Path) -> list[Finding]:
    """Findings in the files and folders named."""

    def is_named(finding: Finding) -> bool:
        file = (root / finding.path).resolve()
        return any(file.is_relative_to(path.resolve()) for path in paths)

    return list(filter(is_named, found))


def main(arguments: list[str]) -> int:
    """Raises RefusedError."""
    parser = argparse.ArgumentParser(
        prog="./scripts/check",
        description=__doc__,
        epilog="Exit status: 0 nothing found, 1 findings, 2 a fault of the command or its arguments.",
    )
    about = "check only these files and folders"
    parser.add_argument("paths", type=Path, nargs="*", metavar="PATH", help=about)
    about = "also print each finding as a line that GitHub shows below the text it is about, in the"
    parser.add_argument("--annotate", action="store_true", help=f"{about} language of the file")
    parser.add_argument(
        "--since",
        metavar="BASE",
        help="for pull requests, the commit they start from: words that the record of changes does not"
        " cover are a note to the maintainer, who records them after the merge, and not an error",
    )
    other_work = parser.add_mutually_exclusive_group()
    other_work.add_argument(
        "--report",
        action="store_true",
        help="instead, print what the guide holds: words, citations, sources by kind, examples,"
        " worksheets, terms, drawings",
    )
    about = "instead, list words that a dictionary does not know, for an editor to look at"
    other_work.add_argument("--advice", action="store_true", help=about)
    chosen = parser.parse_args(arguments)
    project = this_project()
    if chosen.report:
        guide, found = load(project)
        print(report(guide, len({*found, *check(guide)})))
        return 0
    if chosen.advice:
        print(advice(load(project)[0]))
        return 0
    for path in chosen.paths:
        if not path.exists():
            raise RefusedError(f"{path}: there is no such file or folder. Check the path.")
    try:
        found = every_finding(project, chosen.since)
    except git.HistoryError as error:
        unknown = f"Git does not know the commit '{chosen.since}'"
        raise RefusedError(f"{unknown}: {error}. Fetch it first.") from None
    if chosen.paths:
        found = of_paths(found, chosen.paths, project.root)
    for show in (str, annotation) if chosen.annotate else (str,):
        for finding in found:
            print(show(finding))
    return status(found)


def status(found: list[Finding]) -> int:
    """The exit status: notes are no failure."""
    return 1 if any(finding.level == "error" for finding in found) else 0
