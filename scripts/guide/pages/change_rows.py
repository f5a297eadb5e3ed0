"""Entries of the record of changes, with the pages they touch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guide.model.guide import Locale, Page
from guide.model.kinds import Kind
from guide.schema.data_files import Change

# An entry that touches more pages of a kind than this is shown by their number.
_MOST_BY_NAME = 12


@dataclass(frozen=True)
class TouchedPage:
    """A link from the root of the site; `title` is a number of pages where there are many."""

    title: str
    url: str


@dataclass(frozen=True)
class ChangeRow:
    """`chapters` holds the slugs of the chapters among its pages."""

    change: Change
    note: str
    chapters: list[str]
    pages: list[TouchedPage]


def make_change_rows(locale: Locale, changes: Iterable[Change]) -> list[ChangeRow]:
    """In the order of `changes`."""
    return [_make_row(locale, change) for change in changes]


def _make_row(locale: Locale, change: Change) -> ChangeRow:
    named = [name.partition("#") for name in change.pages]
    found = [
        (locale.pages[path], mark + anchor) for path, mark, anchor in named if path in locale.pages
    ]
    return ChangeRow(
        change,
        change.note.get(locale.code, ""),
        sorted({page.slug for page, _ in found if page.section}),
        list(_touched(locale, found)),
    )


def _touched(locale: Locale, found: list[tuple[Page, str]]) -> Iterator[TouchedPage]:
    by_kind: dict[Kind, list[tuple[Page, str]]] = {}
    for page, anchor in found:
        by_kind.setdefault(page.kind, []).append((page, anchor))
    many = locale.strings["changes"]["many"]
    for kind, same in by_kind.items():
        if kind.name in many and len(same) > _MOST_BY_NAME:
            title = locale.count(many[kind.name], len(same))
            yield TouchedPage(title, locale.url(f"{kind.folder}/index"))
        else:
            for page, anchor in same:
                yield TouchedPage(page.title, page.url + anchor)
