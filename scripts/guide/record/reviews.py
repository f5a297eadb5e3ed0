"""Which chapters are due for review: `review_every` months after they were published or last reviewed."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass

from guide.model.guide import Guide, Page
from guide.record.dates import page_dates


@dataclass(frozen=True)
class Due:
    """A chapter that is late: its path, the role that looks after it, and the day the review was due."""

    path: str
    owner: str
    since: datetime.date


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day of a later month, or the last day of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return day.replace(year=year, month=month + 1, day=min(day.day, last))


def next_review(chapter: Page) -> datetime.date | None:
    """The day on which a review is due; None for a chapter that the record does not know."""
    dates = page_dates(chapter)
    last = max(filter(None, (dates.published, dates.reviewed)), default=None)
    return months_after(last, chapter.chapter.review_every) if last else None


def late_since(chapter: Page, today: datetime.date) -> datetime.date | None:
    """The day on which the review was due, if it has passed."""
    day = next_review(chapter)
    return day if day and day < today else None


def due(guide: Guide, today: datetime.date) -> list[Due]:
    """Chapters whose review was due before today, the longest waiting first."""
    late = [
        Due(chapter.path, chapter.chapter.owner, day)
        for chapter in guide.default.chapters
        if (day := late_since(chapter, today))
    ]
    return sorted(late, key=lambda chapter: (chapter.since, chapter.path))
