"""Worksheets: answers stay on the device, survive, leave as a file and come back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

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
    page.locator("dialog [data-answer=clear]").click()
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
    assert page.locator("dialog").is_visible()
    page.locator("dialog [data-answer=keep]").click()
    assert page.locator(TEXT).first.input_value() == "باق"


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
