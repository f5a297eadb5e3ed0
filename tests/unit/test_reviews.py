"""When a chapter is due for review."""

from __future__ import annotations

import datetime

import pytest

from guide.commands import change
from guide.project import Project
from guide.record import reviews
from guide.record.dates import page_dates
from tests.small_guide import BOTH, guide_of


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2026-11-22", 12, "2027-11-22"),
        ("2026-01-15", 1, "2026-02-15"),
    ],
)
def test_months_are_counted_by_the_calendar(day: str, months: int, later: str) -> None:
    after = reviews.months_after(datetime.date.fromisoformat(day), months)
    assert after.isoformat() == later


def test_a_chapter_is_late_the_day_after_its_review_was_due(small: Project) -> None:
    guide = guide_of(small)
    assert reviews.due(guide, datetime.date(2027, 1, 5)) == []
    late = reviews.due(guide, datetime.date(2027, 1, 6))
    assert [(one.path, str(one.since)) for one in late] == [("chapters/mapping", "2027-01-05")]


def test_a_review_puts_the_next_one_off(small: Project) -> None:
    arguments = ["reviewed", "chapters/mapping", *BOTH, "--date", "2026-06-30"]
    assert change.main(arguments, small) == 0
    guide = guide_of(small)
    assert reviews.due(guide, datetime.date(2027, 6, 30)) == []
    assert len(reviews.due(guide, datetime.date(2027, 7, 1))) == 1


def test_a_review_of_one_section_is_none_of_its_chapter(small: Project) -> None:
    arguments = ["reviewed", "chapters/mapping#levels", *BOTH, "--date", "2026-06-30"]
    assert change.main(arguments, small) == 0
    guide = guide_of(small)
    assert page_dates(guide.by_path["chapters/mapping"]).reviewed is None
    assert len(reviews.due(guide, datetime.date(2027, 1, 6))) == 1
