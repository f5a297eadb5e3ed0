"""Citing a page: files without scripts, one press with them; and a page that moved leads on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KINDS, Open


@pytest.mark.parametrize("kind", ["chapter", "example", "worksheet"])
def test_a_citation_and_its_files_are_there_without_scripts(visit: Open, kind: str) -> None:
    one = visit(KINDS[kind], scripts=False)
    citation = one.page.locator("#cite + p")
    assert "هيئة تحرير دليل للمدن" in citation.inner_text()
    assert citation.inner_text().endswith(f"/some/path/{KINDS[kind]}")
    files = one.page.locator("#cite ~ ul a[download]")
    assert files.all_inner_texts() == ["BibTeX", "RIS", "CSL-JSON"]
    for name in files.all():
        answer = one.page.request.get(one.page.url + str(name.get_attribute("href")))
        assert answer.ok and "دليل للمدن" in answer.text()
    assert not one.page.locator("[data-copy]").first.is_visible()


def test_each_is_copied_with_one_press(visit: Open) -> None:
    one = visit(
        "en/chapters/mapping/", asks="en", permissions=["clipboard-read", "clipboard-write"]
    )
    held = []
    for button in one.page.locator("[data-copy]").all():
        name = button.get_attribute("aria-label") or button.inner_text()
        button.click()
        expect(button).to_have_text(re.compile("copied", re.IGNORECASE))
        held.append((name, one.page.evaluate("navigator.clipboard.readText()")))
    assert [name for name, _ in held] == [
        "Copy",
        "Copy BibTeX",
        "Copy RIS",
        "Copy CSL-JSON",
        "Copy link",
    ]
    begins = ["Editors of A Guide for Cities.", "@incollection{", "TY  - CHAP", "[", one.page.url]
    assert all(text.startswith(begin) for (_, text), begin in zip(held, begins, strict=True))


def test_a_citation_stands_on_paper_without_its_controls(visit: Open) -> None:
    page = visit("chapters/mapping/").page
    page.emulate_media(media="print")
    assert page.locator("#cite + p").is_visible()
    assert not page.locator("#cite ~ ul").first.is_visible()
    assert not page.locator("[data-copy]").first.is_visible()
