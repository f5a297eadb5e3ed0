"""Drawings, labelled and mirrored."""

from __future__ import annotations

from guide.model.guide import Guide
from guide.parts import diagrams


def test_a_drawing_is_labelled_and_mirrored(small_guide: Guide) -> None:
    arabic = diagrams.draw(small_guide.locales["ar"], "bars", "شريط")
    english = diagrams.draw(small_guide.locales["en"], "bars", "A bar")
    assert "عريض" in arabic and 'x="90"' in arabic and "matrix(-1 0 0 1 100 0)" in arabic
    assert ">wide<" in english and 'x="10"' in english and "matrix" not in english
    assert 'aria-label="شريط"' in arabic
