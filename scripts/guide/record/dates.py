"""Published, Updated and Reviewed, all from the record of changes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from guide.model.guide import Guide, Page
from guide.schema.data_files import Change


@dataclass(frozen=True)
class PageDates:
    """Days from the record; None where it says nothing. `updated` is None if nothing changed since.

    A section that is new or was reviewed does not make its page so.
    """

    published: datetime.date | None
    updated: datetime.date | None
    reviewed: datetime.date | None


def changes_of(page: Page) -> list[Change]:
    """Entries that name the page or one of its sections, newest first."""
    return [
        change
        for change in latest_changes(page.guide)
        if any(name.partition("#")[0] == page.path for name in change.pages)
    ]


def page_dates(page: Page) -> PageDates:
    published = updated = reviewed = None
    for change in reversed(changes_of(page)):
        is_whole = page.path in change.pages
        if change.kind == "new" and is_whole and published is None:
            published = change.date
        elif change.kind == "reviewed":
            reviewed = change.date if is_whole else reviewed
        else:
            updated = change.date
    return PageDates(published, updated, reviewed)


def latest_changes(guide: Guide, most: int | None = None) -> list[Change]:
    """Newest first; entries of one day keep the order of the file, the later one first."""
    numbered = list(enumerate(guide.changes))
    numbered.sort(key=lambda pair: (pair[1].date, pair[0]), reverse=True)
    return [change for _, change in numbered[:most]]
