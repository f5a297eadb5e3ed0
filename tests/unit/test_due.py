"""How `./scripts/due` tells which chapters are due for review."""

from __future__ import annotations

import datetime

import pytest

from guide.commands import due as command
from guide.project import Project
from guide.run import RefusedError

# The small guide was published on 5 January 2026 and is reviewed every twelve months.
LAST_DAY = datetime.date(2027, 1, 5)
DAY_AFTER = datetime.date(2027, 1, 6)


def test_the_command_says_who_and_since_when(
    small: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([], small, DAY_AFTER) == 1
    assert capsys.readouterr().out == (
        "docs/ar/chapters/mapping.md:5: This chapter has been due for review since 2027-01-05;"
        " the role that looks after it: editors."
        " Review it, then run './scripts/change reviewed chapters/mapping'.\n"
    )


def test_the_issue_tells_each_language_in_its_own_words(
    small: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["--issue"], small, DAY_AFTER) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "# أقسام حان موعد مراجعتها · Chapters due for review"
    assert (
        "- فهم السياق (`docs/ar/chapters/mapping.md`)، هيئة التحرير: حان موعد مراجعته في"
        " ٥ يناير/كانون الثاني ٢٠٢٧" in lines
    )
    assert (
        "- Understanding the place (`docs/en/chapters/mapping.md`), the editors: due since"
        " 5 January 2027" in lines
    )


def test_nothing_is_printed_when_nothing_is_due(
    small: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([], small, LAST_DAY) == command.main(["--issue"], small, LAST_DAY) == 0
    assert capsys.readouterr().out == ""


def test_a_guide_with_findings_is_a_fault(
    small: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (small.data / "changes.yml").write_text("- [", encoding="utf-8")
    with pytest.raises(RefusedError, match="The guide has findings"):
        command.main([], small, DAY_AFTER)
    assert capsys.readouterr().out == ""
