"""`./scripts/check`: prints findings, all or those of the paths named, or a report of what the guide holds."""

from __future__ import annotations

import sys
from pathlib import Path

from guide.checks import check
from guide.commands.advice import advice
from guide.commands.report import report
from guide.findings import Finding
from guide.model.load import load
from guide.project import Project, this_project


def findings(project: Project) -> list[Finding]:
    guide, found = load(project)
    return sorted({*found, *check(guide)})


def of_paths(found: list[Finding], paths: list[Path], root: Path) -> list[Finding]:
    """Findings in the files and folders named."""
    wanted = [path.resolve() for path in paths]
    return [
        finding
        for finding in found
        if any((root / finding.path).resolve().is_relative_to(path) for path in wanted)
    ]


def main(arguments: list[str]) -> int:
    project = this_project()
    if arguments == ["--report"]:
        guide, found = load(project)
        print(report(guide, len({*found, *check(guide)})))
        return 0
    if arguments == ["--advice"]:
        print(advice(load(project)[0]))
        return 0
    paths = [Path(argument) for argument in arguments]
    for path in paths:
        if not path.exists():
            print(f"{path}: there is no such file or folder. Check the path.", file=sys.stderr)
            return 2
    found = findings(project)
    if paths:
        found = of_paths(found, paths, project.root)
    for finding in found:
        print(finding)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
