"""How a source is written."""

from __future__ import annotations

from guide.model.guide import Guide
from guide.parts import references


def test_a_title_in_the_language_of_the_page_takes_its_digits(small_guide: Guide) -> None:
    key, source = next(iter(small_guide.sources.items()))
    for title, shown in [("الفصل 4", "الفصل ٤"), ("Chapter 4", "Chapter 4")]:
        small_guide.sources[key] = source.model_copy(update={"title": title, "language": None})
        runs = references.make_reference(key, small_guide.locales["ar"]).runs
        assert shown in [part.text for run in runs for part in run.parts if part.is_title]
