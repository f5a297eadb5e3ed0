"""How long a page takes to read."""

from __future__ import annotations

from guide.model.guide import Guide
from guide.parts.reading_time import minutes


def test_reading_takes_a_minute_at_least(small_guide: Guide) -> None:
    assert minutes(small_guide.locales["en"].pages["glossary"]) == 1
