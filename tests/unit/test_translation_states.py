"""Which sections are behind, and what records that they agree."""

from __future__ import annotations

import pytest

from guide.commands import change, translations
from guide.project import Project
from guide.record.translation_states import states
from guide.run import RefusedError
from tests.small_guide import BOTH, ask_more, contents, guide_of


def test_accepting_one_section_leaves_the_others_behind(
    small: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    ask_more(small)
    file = small.docs / "en" / "chapters" / "mapping.md"
    file.write_text(file.read_text("utf-8").replace("We asked", "All of us asked"), "utf-8")
    assert translations.main([], small) == 1
    table = capsys.readouterr().out
    assert "questions" in table and "checklist" in table and "behind, see en" in table
    assert translations.main(["--accept", "chapters/mapping#questions"], small) == 0
    assert [row.id for row in states(guide_of(small))] == ["checklist"]
    assert translations.main(["--accept", "chapters/mapping"], small) == 0
    assert translations.main([], small) == 0


def test_either_language_may_lead_and_both_may_change(small: Project) -> None:
    ask_more(small, "ar")
    assert [(row.locale, row.others) for row in states(guide_of(small))] == [("en", ("ar",))]
    ask_more(small, "en")
    assert [(row.locale, row.state) for row in states(guide_of(small))] == [
        ("ar", "conflict"),
        ("en", "conflict"),
    ]


def test_a_section_is_behind_since_the_change_that_named_it(small: Project) -> None:
    ask_more(small)
    assert [row.since for row in states(guide_of(small))] == [None]
    arguments = ["correction", "chapters/mapping#questions", *BOTH, "--date", "2026-01-05"]
    change.main([*arguments, "--id", "second"], small)
    assert [row.since and row.since.id for row in states(guide_of(small))] == ["second"]


def test_translations_refuses_a_page_that_does_not_exist(small: Project) -> None:
    before = contents(small)
    with pytest.raises(RefusedError, match=r"Did you mean 'chapters/mapping'\?"):
        translations.main(["--accept", "chapters/maping"], small)
    with pytest.raises(RefusedError, match="after --accept"):
        translations.main(["--accept"], small)
    assert contents(small) == before


def test_the_words_that_changed_are_shown_between_marks() -> None:
    before = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen old"
    shown = translations.word_difference(before, before.replace("old", "new") + " more")
    assert shown.endswith("thirteen fourteen [-old-] {+new more+}")
    assert "…" in shown
