"""Prints the chapters that are due for review, who looks after each, and since when. The day is
SOURCE_DATE_EPOCH, or today in UTC.
"""

from __future__ import annotations

import argparse
import datetime

from guide.build_day import build_day
from guide.commands.issue_texts import due_issue
from guide.findings.finding import Finding
from guide.model.load import load
from guide.project import Project, this_project
from guide.record.reviews import due
from guide.run import RefusedError


def main(
    arguments: list[str], project: Project | None = None, today: datetime.date | None = None
) -> int:
    """Raises RefusedError."""
    parser = argparse.ArgumentParser(
        prog="./scripts/due",
        description=__doc__,
        epilog="Exit status: 0 none is due, 1 some are, 2 the guide has findings.",
    )
    about = "print Markdown for an issue, in all languages"
    parser.add_argument("--issue", action="store_true", help=about)
    chosen = parser.parse_args(arguments)
    guide, findings = load(project or this_project())
    if findings:
        raise RefusedError("The guide has findings: run ./scripts/check and correct them first.")
    late = due(guide, today or build_day())
    if chosen.issue:
        print(due_issue(guide, late), end="")
        return 1 if late else 0
    for chapter in late:
        page = guide.default.pages[chapter.path]
        line, since = page.line_of("review_every"), chapter.since.isoformat()
        values = {"since": since, "owner": chapter.owner, "page": page.path}
        print(Finding(page.name, line, "review-due", level="error", **values))
    return 1 if late else 0
