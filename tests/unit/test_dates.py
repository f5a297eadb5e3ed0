"""Published, Updated and Reviewed, from the record."""

from __future__ import annotations

from guide.model.guide import Guide
from guide.record import dates
from guide.schema.data_files import Change


def _with(guide: Guide, *changes: dict[str, object]) -> Guide:
    entries = [
        Change.model_validate({"id": f"c{number}", "note": {}, **change})
        for number, change in enumerate(changes)
    ]
    guide.changes[:] = entries
    return guide


def test_dates_come_from_the_record(small_guide: Guide) -> None:
    guide = _with(
        small_guide,
        {"date": "2026-03-01", "kind": "reviewed", "pages": ["chapters/mapping"]},
        {"date": "2026-01-05", "kind": "new", "pages": ["chapters/mapping"]},
        {"date": "2026-02-01", "kind": "correction", "pages": ["chapters/mapping#levels"]},
        {"date": "2026-04-01", "kind": "correction", "pages": ["chapters/other"]},
    )
    found = dates.page_dates(guide.by_path["chapters/mapping"])
    assert [str(day) for day in (found.published, found.updated, found.reviewed)] == [
        "2026-01-05",
        "2026-02-01",
        "2026-03-01",
    ]
    assert [change.id for change in dates.latest_changes(guide, most=2)] == ["c3", "c0"]


def test_a_page_without_a_record_has_no_dates(small_guide: Guide) -> None:
    assert dates.page_dates(small_guide.by_path["glossary"]).published is None
