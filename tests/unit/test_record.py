"""The record of changes: what it misses, what the command writes, which dates and feeds come from it."""

from __future__ import annotations

import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from guide.commands import change, translations
from guide.commands.check import every_finding
from guide.files.yaml_file import read_yaml
from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project
from guide.record import reviews
from guide.record.dates import page_dates
from guide.record.translation_states import states
from guide.record.unrecorded import find_unrecorded
from guide.site_files import feeds

ATOM = "{http://www.w3.org/2005/Atom}"
BOTH = ["--ar", "أُضيف سؤال.", "--en", "A question was added."]


def guide_of(project: Project) -> Guide:
    guide, findings = load(project)
    assert not findings
    return guide


def ask_more(project: Project, locale: str = "en") -> None:
    file = project.docs / locale / "chapters" / "mapping.md"
    more = {"en": "- Who else?\n", "ar": "- من أيضًا؟\n"}[locale]
    file.write_text(file.read_text("utf-8") + more, encoding="utf-8")


def contents(project: Project) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in project.root.rglob("*") if file.is_file()}


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
    assert change.main(arguments, small) == 2
    assert contents(small) == before
    told = capsys.readouterr()
    assert says in told.err and told.out == ""


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


def test_translations_refuses_a_page_that_does_not_exist(
    small: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(small)
    assert translations.main(["--accept", "chapters/maping"], small) == 2
    assert "Did you mean 'chapters/mapping'?" in capsys.readouterr().err
    assert translations.main(["--accept"], small) == 2
    assert contents(small) == before


def test_the_words_that_changed_are_shown_between_marks() -> None:
    before = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen old"
    shown = translations.word_difference(before, before.replace("old", "new") + " more")
    assert shown.endswith("thirteen fourteen [-old-] {+new more+}")
    assert "…" in shown


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2026-11-22", 12, "2027-11-22"),
        ("2026-01-15", 1, "2026-02-15"),
    ],
)
def test_months_are_counted_by_the_calendar(day: str, months: int, later: str) -> None:
    after = reviews.months_after(datetime.date.fromisoformat(day), months)
    assert after.isoformat() == later


def test_a_chapter_is_late_the_day_after_its_review_was_due(small: Project) -> None:
    guide = guide_of(small)
    assert reviews.due(guide, datetime.date(2027, 1, 5)) == []
    late = reviews.due(guide, datetime.date(2027, 1, 6))
    assert [(one.path, str(one.since)) for one in late] == [("chapters/mapping", "2027-01-05")]


def test_a_review_puts_the_next_one_off(small: Project) -> None:
    arguments = ["reviewed", "chapters/mapping", *BOTH, "--date", "2026-06-30"]
    assert change.main(arguments, small) == 0
    guide = guide_of(small)
    assert reviews.due(guide, datetime.date(2027, 6, 30)) == []
    assert len(reviews.due(guide, datetime.date(2027, 7, 1))) == 1


def test_a_review_of_one_section_is_none_of_its_chapter(small: Project) -> None:
    arguments = ["reviewed", "chapters/mapping#levels", *BOTH, "--date", "2026-06-30"]
    assert change.main(arguments, small) == 0
    guide = guide_of(small)
    assert page_dates(guide.by_path["chapters/mapping"]).reviewed is None
    assert len(reviews.due(guide, datetime.date(2027, 1, 6))) == 1


def test_feeds_are_whole(small: Project) -> None:
    guide = guide_of(small)
    files = feeds.feeds(guide, "https://guide.example/a/", "guide.example")
    assert set(files) == {
        "feed.xml",
        "en/feed.xml",
        "chapters/mapping/feed.xml",
        "en/chapters/mapping/feed.xml",
    }
    for name, text in files.items():
        root = ElementTree.fromstring(text)
        for part in (root, *root.findall(f"{ATOM}entry")):
            for needed in ("id", "title", "updated"):
                assert part.findtext(f"{ATOM}{needed}"), (name, needed)
        itself = next(one for one in root.findall(f"{ATOM}link") if one.get("rel") == "self")
        assert itself.get("href") == f"https://guide.example/a/{name}"
        assert root.find(f"{ATOM}author/{ATOM}name") is not None
        entry = root.find(f"{ATOM}entry")
        assert entry is not None
        assert entry.findtext(f"{ATOM}updated") == "2026-01-05T00:00:00Z"


def test_feeds_write_the_quotation_marks_of_their_language(small: Project) -> None:
    arguments = ["correction", "chapters/mapping", "--ar", "صُحّح.", "--en", 'The city\'s "map".']
    assert change.main([*arguments, "--date", "2026-03-01"], small) == 0
    files = feeds.feeds(guide_of(small), "https://guide.example/a/", "guide.example")
    assert "The city’s “map”." in files["en/feed.xml"]


def test_ids_of_feeds_stay_when_the_site_moves(small: Project) -> None:
    guide = guide_of(small)
    here = feeds.feeds(guide, "https://guide.example/a/", "guide.example")
    there = feeds.feeds(guide, "https://other.example/", "guide.example")
    for name in here:
        ids = [
            [one.text for one in ElementTree.fromstring(text).iter(f"{ATOM}id")]
            for text in (here[name], there[name])
        ]
        assert ids[0] == ids[1]
        assert all(one and one.startswith("tag:guide.example,2026-01-05:") for one in ids[0])


@pytest.mark.parametrize(
    ("new", "is_chapter"), [("chapters/mapping", True), ("examples/town-survey", False)]
)
def test_the_feed_of_a_chapter_that_moved_goes_on(
    small: Project, new: str, is_chapter: bool
) -> None:
    (small.data / "redirects.yml").write_text(f"chapters/maps: {new}\n")
    guide = guide_of(small)
    files = feeds.feeds(guide, "https://guide.example/a/", "guide.example")
    for folder, says in (("", "انتقلت هذه الصفحة"), ("en/", "This page has moved")):
        old = ElementTree.fromstring(files[f"{folder}chapters/maps/feed.xml"])
        assert (old.findtext(f"{ATOM}id") or "").endswith("/chapters/maps")
        entries = old.findall(f"{ATOM}entry")
        assert entries[-1].findtext(f"{ATOM}title") == says
        there = f"https://guide.example/a/{folder}{new}/"
        assert entries[-1].find(f"{ATOM}link[@href='{there}']") is not None
        itself = old.find(f"{ATOM}link[@rel='self']")
        own = f"{folder}chapters/mapping/feed.xml" if is_chapter else f"{folder}feed.xml"
        assert itself is not None and itself.get("href") == f"https://guide.example/a/{own}"
        if is_chapter:
            now = ElementTree.fromstring(files[own]).findall(f"{ATOM}entry/{ATOM}id")
            kept = [one.findtext(f"{ATOM}id") for one in entries[:-1]]
            assert kept == [one.text for one in now]


def test_an_entry_about_a_page_that_moved_leads_to_where_it_is_now(small: Project) -> None:
    redirects = small.data / "redirects.yml"
    redirects.write_text(
        "examples/old: examples/town-survey\nchapters/mapping#why: glossary#trust\n"
    )
    with (small.data / "changes.yml").open("a", encoding="utf-8") as file:
        file.write(
            "- id: moved\n  date: 2026-02-01\n  kind: clarification\n"
            "  pages: [examples/old, 'examples/old#known', 'examples/old#gone', 'chapters/mapping#why']\n"
            "  note: {ar: وُضّح., en: Clearer.}\n"
        )
    guide, _ = load(small)
    assert guide.changes[-1].pages == [
        "examples/town-survey",
        "examples/town-survey#known",
        "examples/town-survey",
        "glossary#trust",
    ]
    assert page_dates(guide.by_path["examples/town-survey"]).updated == datetime.date(2026, 2, 1)


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
