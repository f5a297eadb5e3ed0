"""Published, Updated and Reviewed, all from the record of changes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from guide.model.guide import Guide
from guide.model.schema import Change


@dataclass(frozen=True)
class PageDates:
    """Days from the record; None where it says nothing. `updated` is None if nothing changed since."""

    published: datetime.date | None
    updated: datetime.date | None
    reviewed: datetime.date | None


def changes_of(guide: Guide, path: str) -> list[Change]:
    """Entries that name the page or one of its sections, oldest first."""
    return sorted(
        (
            change
            for change in guide.changes
            if any(page.partition("#")[0] == path for page in change.pages)
        ),
        key=lambda change: change.date,
    )


def page_dates(guide: Guide, path: str) -> PageDates:
    published = updated = reviewed = None
    for change in changes_of(guide, path):
        if change.kind == "new" and published is None:
            published = change.date
        elif change.kind == "reviewed":
            reviewed = change.date
        else:
            updated = change.date
    return PageDates(published, updated, reviewed)


def latest_changes(guide: Guide, most: int | None = None) -> list[Change]:
    """Newest first; entries of one day keep the order of the file, the later one first."""
    numbered = list(enumerate(guide.changes))
    numbered.sort(key=lambda pair: (pair[1].date, pair[0]), reverse=True)
    return [change for _, change in numbered[:most]]
