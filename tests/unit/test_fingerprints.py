"""What counts as a change of meaning, and what is told apart from one."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project
from guide.record.fingerprints import body_of, fingerprint, sections, with_renames
from guide.record.translation_states import states
from guide.record.unrecorded import find_unrecorded

CHAPTER = "docs/{}/chapters/mapping.md"
TEXT = "Ask **five** people, then [write](../glossary.md#mapping) it down.[@city-report]\n\nStop at 10."


def reloaded(project: Project) -> Guide:
    return load(project)[0]


def swap(project: Project, locale: str, old: str, new: str) -> None:
    file: Path = project.root / CHAPTER.format(locale)
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    "same",
    [
        TEXT.replace("five", "Five"),
        TEXT.replace("people, then", "people; then"),
        TEXT.replace("**five**", "_five_"),
        TEXT.replace(", then ", ",\nthen  "),
        "\n\n".join(reversed(TEXT.split("\n\n"))),
        TEXT.replace("../glossary", "../../glossary"),
    ],
    ids=["case", "punctuation", "emphasis", "white space", "order of paragraphs", "folder"],
)
def test_the_same_words(same: str) -> None:
    assert fingerprint("Who?", same) == fingerprint("Who?", TEXT)


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace("five", "six"),
        TEXT.replace("10", "12"),
        TEXT.replace("#mapping", "#survey"),
        TEXT.replace("city-report", "other-report"),
        TEXT.replace("Ask **five** people", "**Five** people ask"),
        TEXT + " Or not.",
    ],
    ids=["word", "digits", "link", "citation", "order of words", "sentence"],
)
def test_other_words(other: str) -> None:
    assert body_of(fingerprint("Who?", other)) != body_of(fingerprint("Who?", TEXT))


def test_the_order_of_numbered_steps_counts_and_that_of_a_list_does_not() -> None:
    assert fingerprint("", "- a\n- b") == fingerprint("", "- b\n- a")
    assert fingerprint("", "1. a\n2. b") != fingerprint("", "1. b\n2. a")


def test_arabic_marks_do_not_count_and_hamza_does() -> None:
    assert fingerprint("", "مُدُن") == fingerprint("", "مدن") == fingerprint("", "مـدن")
    assert fingerprint("", "أن") != fingerprint("", "ان")


def test_a_new_heading_is_told_apart_from_new_words(small: Project) -> None:
    swap(small, "en", "## Questions {#questions}", "## What to ask {#questions}")
    rows = states(reloaded(small))
    assert [(row.name, row.locale, row.state) for row in rows] == [
        ("chapters/mapping#questions", "ar", "renamed")
    ]
    assert not list(find_unrecorded(reloaded(small)))


def test_a_section_with_another_id_is_followed(small: Project) -> None:
    for locale in ("ar", "en"):
        swap(small, locale, "{#questions}", "{#to-ask}")
    guide = reloaded(small)
    assert states(guide) == []
    assert not list(find_unrecorded(guide))
    assert "chapters/mapping#to-ask" in with_renames(guide.translations_lock, sections(guide))


def test_a_section_in_another_chapter_is_followed(small: Project) -> None:
    for locale in ("ar", "en"):
        old = small.root / CHAPTER.format(locale)
        old.rename(old.with_name("context.md"))
    guide = reloaded(small)
    assert states(guide) == []
    assert not list(find_unrecorded(guide))


def test_sections_in_another_order_are_the_same(small: Project) -> None:
    for locale in ("ar", "en"):
        file = small.root / CHAPTER.format(locale)
        head, *rest = file.read_text("utf-8").rstrip("\n").split("\n## ")
        file.write_text("\n## ".join([head, *reversed(rest)]) + "\n", encoding="utf-8")
    guide = reloaded(small)
    assert states(guide) == []
    assert not list(find_unrecorded(guide))


def test_white_space_and_punctuation_change_nothing(small: Project) -> None:
    swap(small, "en", ". ", ".  ")
    swap(small, "en", "Who was missing?", "Who was “missing”;")
    guide = reloaded(small)
    assert states(guide) == []
    assert not list(find_unrecorded(guide))
