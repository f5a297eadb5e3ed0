"""The one issue a label that the weekly workflow keeps; a fake `gh` notes what it is asked to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from guide.project import this_project

SCRIPT = this_project().root / ".github" / "scripts" / "keep-issue"
FAKE_GH = f"""#!{sys.executable}
import json, os, sys
with open(os.environ["CALLS"], "a", encoding="utf-8") as calls:
    calls.write(json.dumps(sys.argv[1:]) + "\\n")
if sys.argv[1:3] == ["issue", "list"]:
    print(os.environ["OPEN_ISSUE"])
sys.exit(sys.argv[1:3] == os.environ.get("REFUSED", "").split())
"""
TEXT = "# عنوان · Title\n\nWhat is to do.\n"


@dataclass
class GitHub:
    """What `keep-issue` does to a repository that has this open issue, or none."""

    folder: Path

    def keep(self, text: str | None, open_issue: str = "", refused: str = "") -> int:
        file = self.folder / "text.md"
        if text is not None:
            file.write_text(text, encoding="utf-8")
        environment = os.environ | {
            "PATH": f"{self.folder}{os.pathsep}{os.environ['PATH']}",
            "CALLS": str(self.folder / "calls"),
            "OPEN_ISSUE": open_issue,
            "REFUSED": refused,
        }
        command = [SCRIPT, "dead-links", file]
        result = subprocess.run(command, env=environment, capture_output=True, check=False)
        return result.returncode

    @property
    def changes(self) -> list[list[str]]:
        """All calls but those that only ask."""
        calls = self.folder / "calls"
        lines = calls.read_text("utf-8").splitlines() if calls.exists() else []
        asked = [json.loads(line) for line in lines]
        return [call for call in asked if call[:2] != ["issue", "list"]]


@pytest.fixture
def github(tmp_path: Path) -> GitHub:
    (tmp_path / "gh").write_text(FAKE_GH, encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    return GitHub(tmp_path)


def test_an_issue_is_opened_with_its_label_when_none_is_open(github: GitHub) -> None:
    assert github.keep(TEXT) == 0
    label, issue = github.changes
    assert label[:3] == ["label", "create", "dead-links"]
    assert issue == [
        *("issue", "create", "--label", "dead-links"),
        *("--title", "عنوان · Title", "--body", "\nWhat is to do."),
    ]


def test_the_open_issue_is_changed(github: GitHub) -> None:
    assert github.keep(TEXT, open_issue="7") == 0
    assert github.changes == [
        ["issue", "edit", "7", "--title", "عنوان · Title", "--body", "\nWhat is to do."]
    ]


def test_an_empty_file_closes_the_open_issue(github: GitHub) -> None:
    assert github.keep("", open_issue="7") == 0
    assert github.changes == [["issue", "close", "7"]]


def test_an_empty_file_and_no_open_issue_change_nothing(github: GitHub) -> None:
    assert github.keep("") == 0
    assert github.changes == []


def test_a_file_that_is_not_there_closes_nothing(github: GitHub) -> None:
    assert github.keep(None, open_issue="7") != 0
    assert github.changes == []


def test_nothing_is_changed_when_the_open_issue_cannot_be_asked_for(github: GitHub) -> None:
    assert github.keep(TEXT, refused="issue list") != 0
    assert github.changes == []


def test_a_body_is_cut_at_a_line_before_it_is_longer_than_github_takes(github: GitHub) -> None:
    row = "| docs/en/a.md:1 | <https://city.example/> |\n"
    assert github.keep("# Title\n" + row * 2000, open_issue="7") == 0
    [[*_, body]] = github.changes
    assert 60_000 < len(body) < 65_536
    assert body.endswith(row.strip())
