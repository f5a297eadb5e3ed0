"""Worksheets: answers stay on the device, survive, leave as a file and come back."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

SHEET = "worksheets/readiness-check/"
PLAIN = "worksheets/mapping-brief/"
TEXT = ".sheet textarea, .sheet input[type=text]"


def test_answers_survive_a_reload_and_stay_here(visit: Open) -> None:
    one = visit(PLAIN, width=390)
    field = one.page.locator(TEXT).first
    field.fill("نريد أن نعرف")
    name = field.get_attribute("name")
    key = f"worksheet/mapping-brief/{name}"
    assert one.page.evaluate("key => localStorage.getItem(key)", key) == "نريد أن نعرف"
    one.page.reload()
    assert one.page.locator(TEXT).first.input_value() == "نريد أن نعرف"


def test_answers_of_an_older_version_are_left_alone(visit: Open) -> None:
    page = visit(PLAIN).page
    page.evaluate("localStorage.setItem('worksheet/mapping-brief/gone', 'kept')")
    page.reload()
    page.locator(TEXT).first.fill("x")
    assert page.evaluate("localStorage.getItem('worksheet/mapping-brief/gone')") == "kept"


def test_a_file_takes_answers_out_and_in(visit: Open, tmp_path: Path) -> None:
    page = visit(PLAIN).page
    page.locator(TEXT).first.fill("جواب")
    with page.expect_download() as download:
        page.locator("[data-do=export]").click()
    saved = tmp_path / "answers.json"
    download.value.save_as(saved)
    assert json.loads(saved.read_text("utf-8"))["worksheet"] == "mapping-brief"
    page.locator("[data-do=clear]").click()
    page.locator("dialog[open] [data-answer=clear]").click()
    assert page.locator(TEXT).first.input_value() == ""
    page.locator("input[type=file]").set_input_files(saved)
    expect(page.locator(TEXT).first).to_have_value("جواب")


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", '{"worksheet": "other", "answers": {}}', '{"answers": 1}', "\x00\xff"],
)
def test_a_broken_file_gets_a_message_and_loses_nothing(
    visit: Open, tmp_path: Path, content: str
) -> None:
    page = visit(PLAIN).page
    page.locator(TEXT).first.fill("باق")
    broken = tmp_path / "broken.json"
    broken.write_text(content, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(broken)
    expect(page.locator(".message")).not_to_be_empty()
    assert page.locator(TEXT).first.input_value() == "باق"


def test_clearing_warns_first(visit: Open) -> None:
    page = visit(PLAIN).page
    page.locator(TEXT).first.fill("باق")
    page.locator("[data-do=clear]").click()
    assert page.locator("dialog[open]").is_visible()
    page.locator("dialog[open] [data-answer=keep]").click()
    assert page.locator(TEXT).first.input_value() == "باق"


def put_in(page: Page, tmp_path: Path, answers: dict[str, object], sheet: str) -> None:
    saved = tmp_path / "answers.json"
    content = {"worksheet": sheet, "saved": "2026-01-01", "answers": answers}
    saved.write_text(json.dumps(content), encoding="utf-8")
    page.locator("input[type=file]").set_input_files(saved)


def take_out(page: Page) -> dict[str, str]:
    with page.expect_download() as download:
        page.locator("[data-do=export]").click()
    answers: dict[str, str] = json.loads(download.value.path().read_text("utf-8"))["answers"]
    return answers


def test_a_file_brings_back_the_sheet_as_it_was_and_asks_before_answers_are_lost(
    visit: Open, tmp_path: Path
) -> None:
    page = visit("en/worksheets/case-plan/", asks="en").page
    case = page.locator(".sheet [name=case]")
    tick = page.locator(".sheet input[type=checkbox]").first
    choice = page.locator(".sheet input[type=radio]").first
    notes = page.locator(".sheet textarea").first
    name = str(choice.get_attribute("name"))
    case.fill("CASE-1")
    tick.check()
    choice.check()
    notes.fill("A note on person A")
    before = take_out(page)
    put_in(page, tmp_path, {"case": "CASE-2"}, "case-plan")
    dialog = page.locator("dialog[open]")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).not_to_be_visible()
    assert take_out(page) == before
    put_in(page, tmp_path, {"case": "CASE-2"}, "case-plan")
    dialog.locator("[data-answer=keep]").click()
    assert take_out(page) == before
    put_in(page, tmp_path, {"case": "CASE-2"}, "case-plan")
    dialog.locator("[data-answer=replace]").click()
    expect(page.locator(".message")).to_have_text("The answers were brought back from the file.")
    expect(dialog).not_to_be_visible()
    for _ in range(2):
        assert {key: value for key, value in take_out(page).items() if value} == {"case": "CASE-2"}
        assert not tick.is_checked() and not choice.is_checked()
        assert page.evaluate("name => localStorage[`worksheet/case-plan/${name}`]", name) is None
        page.reload()
    put_in(page, tmp_path, dict(before), "case-plan")
    dialog.locator("[data-answer=replace]").click()
    assert take_out(page) == before


def test_a_file_comes_without_a_question_where_nothing_is_lost(visit: Open, tmp_path: Path) -> None:
    page = visit(PLAIN).page
    names = list(take_out(page))
    assert len(names) > 3 and not any(take_out(page).values())
    page.locator(TEXT).first.fill("جواب")
    same = {str(page.locator(TEXT).first.get_attribute("name")): "جواب"}
    put_in(page, tmp_path, dict.fromkeys(names, "") | same, "mapping-brief")
    expect(page.locator(".message")).to_have_text("استُعيدت الإجابات من الملف.")
    assert page.locator("dialog[open]").count() == 0
    assert {name: text for name, text in take_out(page).items() if text} == same


def test_a_file_of_an_older_version_says_what_was_left(visit: Open, tmp_path: Path) -> None:
    page = visit("en/worksheets/case-plan/", asks="en").page
    some = re.compile("except those that have no place")
    choice = str(page.locator(".sheet input[type=radio]").first.get_attribute("name"))
    for answers in ({"case": "A", "gone": "x"}, {choice: "99"}, {"case": 5}):
        page.reload()
        page.locator("[data-do=clear]").click()
        page.locator("dialog[open] [data-answer=clear]").click()
        put_in(page, tmp_path, answers, "case-plan")
        expect(page.locator(".message")).to_have_text(some)
    put_in(page, tmp_path, {"case": "B", "gone": ""}, "case-plan")
    expect(page.locator(".message")).to_have_text("The answers were brought back from the file.")


NUMBERS = [
    ("٢٥", "25", "٢٥"),
    ("۲۵", "25", "٢٥"),
    ("२५", "25", "٢٥"),
    ("２５", "25", "٢٥"),
    ("25", "25", "٢٥"),
    ("007", "007", "٠٠٧"),
    ("1,5", "1.5", "١٫٥"),
    ("١,٥", "1.5", "١٫٥"),
    ("١٫٥", "1.5", "١٫٥"),
    ("١،٥", "1.5", "١٫٥"),
    ("1.5", "1.5", "١٫٥"),
    (".5", "0.5", "٠٫٥"),
    ("0,125", "0.125", "٠٫١٢٥"),
    ("1,234", "1234", "١٢٣٤"),
    ("١٬٢٣٤٫٥", "1234.5", "١٢٣٤٫٥"),
    ("1,234.5", "1234.5", "١٢٣٤٫٥"),
    ("1.234,5", "1234.5", "١٢٣٤٫٥"),
    ("1.234.567", "1234567", "١٢٣٤٥٦٧"),
    ("12,34,567", "1234567", "١٢٣٤٥٦٧"),
    ("1\u202f234,5", "1234.5", "١٢٣٤٫٥"),
    ("\u200f ٣ ", "3", "٣"),
]


@pytest.mark.parametrize(("typed", "kept", "shown"), NUMBERS)
def test_a_number_is_taken_in_the_digits_and_marks_of_its_reader(
    visit: Open, typed: str, kept: str, shown: str
) -> None:
    one = visit("worksheets/incident-log/")
    field = one.page.locator("#field-number")
    field.press_sequentially(typed)
    assert field.input_value() == typed
    field.blur()
    expect(field).to_have_value(shown)
    assert take_out(one.page)["number"] == kept
    one.page.reload()
    expect(field).to_have_value(shown)
    one.page.goto(one.address + "en/worksheets/incident-log/")
    expect(field).to_have_value(kept)


@pytest.mark.parametrize("typed", ["نحو ٥", "1.2.3", "1,5,", "12 34", "-", "٢٥٪", "1٬5"])
def test_what_is_no_number_stays_and_is_told(visit: Open, typed: str) -> None:
    page = visit("worksheets/incident-log/").page
    field = page.locator("#field-number")
    note = page.locator("#error-number")
    field.press_sequentially(typed)
    assert note.inner_text() == ""
    field.blur()
    expect(note).to_have_text(note.get_attribute("data-error") or "-")
    assert field.get_attribute("aria-invalid") == "true"
    page.reload()
    expect(field).to_have_value(typed)
    field.fill("٥")
    field.blur()
    expect(note).to_have_text("")
    assert field.get_attribute("aria-invalid") == "false"


def test_a_point_and_a_comma_mean_in_english_what_they_mean_there(visit: Open) -> None:
    page = visit("en/worksheets/incident-log/", asks="en").page
    field = page.locator("#field-number")
    for typed, shown in (("1.234", "1.234"), ("1,234", "1234"), ("١٫٥", "1.5"), ("1,5", "1.5")):
        field.fill(typed)
        field.blur()
        expect(field).to_have_value(shown)


def test_a_number_field_takes_all_that_one_types_without_scripts(visit: Open) -> None:
    page = visit("worksheets/incident-log/", scripts=False).page
    field = page.locator("#field-number")
    field.press_sequentially("٢٥ تقريبًا")
    assert field.input_value() == "٢٥ تقريبًا"


def test_two_windows_of_a_sheet_show_the_same_answers(visit: Open) -> None:
    one = visit("worksheets/case-plan/")
    other = one.context.new_page()
    other.goto(one.page.url)
    for page, text in ((one.page, "الأول"), (other, "الثاني")):
        place = page.locator(".sheet textarea").nth(0 if page is one.page else 1)
        place.fill(text)
        place.blur()
    one.page.locator(".sheet input[type=checkbox]").first.check()
    one.page.locator(".sheet input[type=radio]").nth(1).check()
    expect(one.page.locator(".sheet textarea").nth(1)).to_have_value("الثاني")
    expect(other.locator(".sheet textarea").nth(0)).to_have_value("الأول")
    expect(other.locator(".sheet input[type=checkbox]").first).to_be_checked()
    expect(other.locator(".sheet input[type=radio]").nth(1)).to_be_checked()
    assert take_out(one.page) == take_out(other)
    other.locator(".sheet textarea").nth(2).press_sequentially("أكتب")
    one.page.locator("[data-do=clear]").click()
    one.page.locator("dialog[open] [data-answer=clear]").click()
    expect(other.locator(".sheet textarea").nth(0)).to_have_value("")
    expect(other.locator(".sheet input[type=checkbox]").first).not_to_be_checked()
    expect(other.locator(".sheet input[type=radio]").nth(1)).not_to_be_checked()
    # What is being written is not taken from under the reader's hands.
    expect(other.locator(".sheet textarea").nth(2)).to_have_value("أكتب")
    other.locator(".sheet textarea").nth(2).blur()
    expect(one.page.locator(".sheet textarea").nth(2)).to_have_value("أكتب")


def test_scores_follow_another_window(visit: Open) -> None:
    one = visit(SHEET)
    other = one.context.new_page()
    other.goto(one.page.url)
    one.page.locator("[data-points='2']").first.check()
    expect(other.locator(".total")).to_have_text(re.compile("٢"))
    one.page.evaluate("localStorage.clear()")
    expect(other.locator(".total")).to_have_text("")


def test_a_sheet_that_was_cleared_stays_so_when_one_goes_back_to_it(visit: Open) -> None:
    one = visit(PLAIN)
    field = one.page.locator(TEXT).first
    field.fill("جواب")
    field.blur()
    one.page.evaluate(
        """() => { localStorage.clear();
          window.dispatchEvent(new PageTransitionEvent("pageshow", {persisted: true})); }"""
    )
    expect(field).to_have_value("")


def test_full_storage_is_told_once_and_what_was_not_kept_is_kept_later(visit: Open) -> None:
    page = visit(PLAIN).page
    page.evaluate(
        """() => { window.put = Storage.prototype.setItem; window.told = 0;
          Storage.prototype.setItem = () => { throw new DOMException('full'); };
          new MutationObserver(() => { told += 1; })
            .observe(document.querySelector('.message'), {childList: true}); }"""
    )
    first, second = page.locator(TEXT).nth(0), page.locator(TEXT).nth(1)
    first.press_sequentially("أول")
    second.press_sequentially("ثانٍ")
    expect(page.locator(".message")).not_to_be_empty()
    assert page.evaluate("told") == 1
    page.evaluate(
        """() => window.dispatchEvent(new StorageEvent("storage",
          {key: "worksheet/mapping-brief/" + document.querySelector(".sheet [name]").name, newValue: null}))"""
    )
    expect(first).to_have_value("أول")
    page.evaluate("() => { Storage.prototype.setItem = window.put; }")
    second.press_sequentially("ا")
    expect(page.locator(".message")).to_be_empty()
    page.reload()
    expect(first).to_have_value("أول")
    expect(second).to_have_value("ثانٍا")


def test_full_or_blocked_storage_gets_a_message(visit: Open) -> None:
    page = visit(PLAIN).page
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full'); }; }"
    )
    page.locator(TEXT).first.fill("x")
    assert page.locator(".message").text_content()


def test_scores_add_up_and_point_to_chapters(visit: Open) -> None:
    page = visit(SHEET, width=390).page
    groups = page.locator("fieldset:has([data-points])")
    total = groups.count()
    for number in range(total):
        groups.nth(number).locator("input").nth(2 if number else 0).check()
    text = page.locator(".total").text_content() or ""
    arabic = str((total - 1) * 2).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert arabic in text
    assert page.locator(".score a").count() == 1


def test_without_scripts_it_is_a_paper_form(visit: Open) -> None:
    page = visit(PLAIN, scripts=False).page
    assert page.locator("form .form-field").first.is_visible()
    assert not page.locator(".tools").is_visible()
