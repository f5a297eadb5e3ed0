"""The A-Z page."""

from __future__ import annotations

from guide.model.guide import Guide
from guide.pages import a_z


def test_the_index_lists_pages_headings_and_terms(small_guide: Guide) -> None:
    items = [
        item for listed in a_z.list_items(small_guide.locales["en"]).values() for item in listed
    ]
    texts = {item.text for item in items}
    assert {"Understanding the place", "mapping", "trust", "Town: a survey"} <= texts
    assert "Questions" not in texts
