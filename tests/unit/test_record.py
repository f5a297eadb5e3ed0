"""The record of changes: what it misses, what the command writes, which dates and feeds come from it."""

from __future__ import annotations

import pytest

from guide.commands import change
from guide.commands.check import every_finding
from guide.files.yaml_file import read_yaml
from guide.project import Project
from guide.record.translation_states import states
from guide.record.unrecorded import find_unrecorded
from guide.run import RefusedError
from tests.small_guide import BOTH, ask_more, contents, guide_of


def missed(project: Project) -> list[tuple[str, str]]:
    return [(change.name, change.what) for change in find_unrecorded(guide_of(project))]


def test_changed_words_are_missed_by_the_record(small: Project) -> None:
    assert missed(small) == []
    ask_more(small)
    assert missed(small) == [("chapters/mapping#questions", "changed")]


def test_a_section_that_is_gone_is_missed_by_the_record(small: Project) -> None:
    for locale in ("ar", "en"):
        file = small.docs / locale / "chapters" / "mapping.md"
        text = file.read_text("utf-8")
        file.write_text(text[: text.index("## ", text.index("{#checklist}"))], encoding="utf-8")
    assert missed(small) == [("chapters/mapping#questions", "gone")]
    assert change.main(["withdrawn", "chapters/mapping#questions", *BOTH], small) == 0
    assert missed(small) == []


def test_a_new_page_is_missed_once_and_not_by_its_sections(small: Project) -> None:
    for locale in ("ar", "en"):
        folder = small.docs / locale / "examples"
        text = (folder / "town-survey.md").read_text("utf-8").replace(".", " again.")
        (folder / "second-survey.md").write_text(text, encoding="utf-8")
    assert {what for name, what in missed(small) if name.startswith("examples/second")} == {
        "new-page"
    }


def test_an_entry_covers_the_words(small: Project, capsys: pytest.CaptureFixture[str]) -> None:
    ask_more(small)
    before = (small.data / "changes.yml").read_text("utf-8")
    status = change.main(["clarification", "chapters/mapping#questions", *BOTH], small)
    assert status == 0
    assert missed(small) == []
    after = (small.data / "changes.yml").read_text("utf-8")
    assert after.startswith(before)
    assert capsys.readouterr().out.startswith("Recorded as mapping-")
    entry = guide_of(small).changes[-1]
    assert (entry.kind, entry.pages) == ("clarification", ["chapters/mapping#questions"])
    assert entry.note == {"ar": "أُضيف سؤال.", "en": "A question was added."}


def test_an_entry_does_not_say_that_the_translation_agrees(small: Project) -> None:
    ask_more(small)
    change.main(["clarification", "chapters/mapping#questions", *BOTH], small)
    assert [(row.locale, row.state) for row in states(guide_of(small))] == [("ar", "behind")]


def test_a_minor_change_moves_no_date_and_leaves_both_languages_agreed(small: Project) -> None:
    ask_more(small)
    assert change.main(["--minor", "chapters/mapping"], small) == 0
    guide = guide_of(small)
    assert len(guide.changes) == 1
    assert missed(small) == []
    assert states(guide) == []


def test_a_minor_change_does_not_hide_that_a_language_is_behind(small: Project) -> None:
    ask_more(small)
    change.main(["clarification", "chapters/mapping#questions", *BOTH], small)
    ask_more(small)
    change.main(["--minor", "chapters/mapping"], small)
    assert [(row.locale, row.state) for row in states(guide_of(small))] == [("ar", "behind")]


def test_words_can_be_covered_by_an_entry_that_stands_already(small: Project) -> None:
    ask_more(small)
    assert change.main(["--under", "first", "chapters/mapping"], small) == 0
    assert missed(small) == []
    assert len(guide_of(small).changes) == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["clarifcation", "chapters/mapping", *BOTH], "Did you mean 'clarification'?"),
        (["correction", "chapters/maping", *BOTH], "Did you mean 'chapters/mapping'?"),
        (["correction", "chapters/mapping#question", *BOTH], "chapters/mapping#questions"),
        (["correction", "chapters/mapping", "--en", "Words."], "--ar is missing"),
        (["correction", "chapters/mapping", "--ar", " ", "--en", "Words."], "'ar' is empty"),
        (["correction", "chapters/mapping", *BOTH, "--id", "first"], "already"),
        (["correction", "chapters/mapping", *BOTH, "--date", "2026-13-45"], "no day '2026-13-45'"),
        (["correction", "chapters/mapping", *BOTH, "--date", "2999-01-01"], "not come yet"),
        (["correction"], "PAGE is missing"),
        ([], "KIND is missing"),
        (["--minor"], "PAGE is missing"),
        (["--under", "frist", "chapters/mapping"], "Did you mean 'first'?"),
    ],
)
def test_a_wrong_use_changes_no_file(
    small: Project, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    before = contents(small)
    with pytest.raises(RefusedError) as refused:
        change.main(arguments, small)
    assert says in str(refused.value) and str(refused.value).endswith("Nothing was written.")
    assert contents(small) == before
    assert capsys.readouterr().out == ""


def test_what_is_missing_is_asked_for_on_a_terminal(small: Project) -> None:
    answers = iter(["correction", "chapters/mapping", "صُحّح رقم.", "A number was corrected."])
    assert change.main([], small, lambda question: next(answers)) == 0
    assert guide_of(small).changes[-1].note["en"] == "A number was corrected."


def test_a_note_with_marks_of_yaml_is_kept_as_it_is(small: Project) -> None:
    note = "Was: \"5 %\" # now 'six' - [see] {this}"
    change.main(["correction", "chapters/mapping", "--ar", note, "--en", note], small)
    assert guide_of(small).changes[-1].note["en"] == note


def test_two_entries_of_one_page_and_day_have_two_ids(small: Project) -> None:
    for _ in range(2):
        change.main(["correction", "chapters/mapping", *BOTH], small)
    ids = [one.id for one in guide_of(small).changes]
    assert len(set(ids)) == 3


def test_what_the_record_names_is_a_published_address_from_then_on(small: Project) -> None:
    addresses = small.data / "addresses.lock"
    addresses.write_text("".join(addresses.read_text("utf-8").partition("examples")[:1]))
    assert change.main(["new", "examples/town-survey", *BOTH, "--date", "2026-03-01"], small) == 0
    assert "\nexamples/town-survey#known\n" in addresses.read_text("utf-8")


def test_the_record_stays_readable_as_yaml_that_people_write(small: Project) -> None:
    change.main(["correction", "chapters/mapping", *BOTH, "--date", "2026-03-01"], small)
    text = (small.data / "changes.yml").read_text("utf-8")
    assert "date: 2026-03-01\n" in text
    assert "  - chapters/mapping\n" in text
    assert read_yaml(text).data[-1]["note"]["ar"] == "أُضيف سؤال."


def test_a_change_of_a_term_is_recorded_as_the_check_reads_it(small: Project) -> None:
    assert change.main(["clarification", "glossary#trust", *BOTH], small) == 0
    assert every_finding(small, None) == []
