"""While serving: which pages a saved file touches."""

from __future__ import annotations

import os

from guide.build.freshness import Freshness, shared_age
from guide.model.load import load
from guide.project import Project

ALWAYS = {"docs/ar/index.md", "docs/en/index.md", "docs/ar/glossary.md", "docs/en/glossary.md"}


def settled(small: Project) -> Freshness:
    freshness = Freshness()
    freshness.touched(load(small)[0])
    return freshness


def test_nothing_saved_touches_only_pages_made_from_many(small: Project) -> None:
    freshness = settled(small)
    assert freshness.touched(load(small)[0]) == ALWAYS


def test_a_saved_chapter_touches_the_same_chapter_in_the_other_language(small: Project) -> None:
    freshness = settled(small)
    file = small.docs / "en" / "chapters" / "mapping.md"
    file.write_text(file.read_text("utf-8") + "- More.\n", encoding="utf-8")
    touched = freshness.touched(load(small)[0])
    assert touched - ALWAYS == {"docs/en/chapters/mapping.md", "docs/ar/chapters/mapping.md"}


def test_saved_data_touches_every_page(small: Project) -> None:
    freshness = settled(small)
    later = shared_age(small) + 60
    os.utime(small.data / "changes.lock", (later, later))
    guide = load(small)[0]
    assert freshness.touched(guide) == {page.name for page in guide.all_pages()}


def test_a_page_stays_as_it_was_read_until_its_text_changes(small: Project) -> None:
    before = load(small)[0]
    file = small.docs / "en" / "chapters" / "mapping.md"
    file.write_text(file.read_text("utf-8") + "- More.\n", encoding="utf-8")
    after = load(small)[0]
    kept, read = (guide.locales["ar"].pages["chapters/mapping"].source for guide in (before, after))
    assert read is kept
    changed = after.locales["en"].pages["chapters/mapping"].source
    assert changed.text.endswith("- More.\n")


def test_a_page_that_cannot_be_read_is_told_at_each_rebuild(small: Project) -> None:
    file = small.docs / "en" / "chapters" / "mapping.md"
    file.write_text("No front matter.\n", encoding="utf-8")
    first, second = load(small)[1], load(small)[1]
    assert first == second
    assert [finding.rule for finding in first] == ["front-matter-missing"]
