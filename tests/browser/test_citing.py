"""Citing a page: files without scripts, one press with them; and a page that moved leads on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect

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


@pytest.mark.parametrize("path", ["chapters/mapping/", "en/chapters/mapping/"])
def test_where_the_browser_does_not_copy_the_text_is_there_to_be_copied(
    visit: Open, path: str
) -> None:
    one = visit(path, width=320, permissions=["clipboard-read", "clipboard-write"])
    one.page.evaluate(
        """() => { window.write = Clipboard.prototype.write;
          Clipboard.prototype.write = async () => { throw new DOMException("no", "NotAllowedError"); }; }"""
    )
    note = one.page.locator(".share [role=alert]")
    offered = []
    for button in one.page.locator("[data-copy]").all():
        name = button.text_content()
        label = button.get_attribute("aria-label")
        button.click()
        field = button.locator("xpath=following-sibling::*[1]").locator("textarea")
        field.wait_for()
        selected = (
            "field => document.activeElement === field && field.selectionEnd === field.value.length"
        )
        assert field.evaluate(selected)
        offered.append(field.input_value())
        assert (button.text_content(), button.get_attribute("aria-label")) == (name, label)
    said = one.page.locator(".share").get_attribute("data-refused") or "-"
    assert all(text.startswith(said) for text in note.all_inner_texts())
    begins = ["", "@incollection{", "TY  - CHAP", "[", one.page.url]
    assert all(text.startswith(begin) for text, begin in zip(offered, begins, strict=True))
    assert offered[0] == one.page.locator("#cite + p").text_content()
    assert one.page.evaluate("document.documentElement.scrollWidth") <= 320
    one.page.evaluate("() => { Clipboard.prototype.write = window.write; }")
    last = one.page.locator("[data-copy]").last
    last.click()
    expect(last).to_have_text(last.get_attribute("data-copied") or "-")
    expect(note).to_have_count(4)
    assert one.page.evaluate("navigator.clipboard.readText()") == one.page.url


@pytest.mark.parametrize("how", ["nothing", "portal", "missing"])
def test_a_citation_that_cannot_be_fetched_is_told_and_comes_with_the_next_press(
    visit: Open, how: str
) -> None:
    one = visit("chapters/mapping/", permissions=["clipboard-read", "clipboard-write"])

    def spoil(route: Route) -> None:
        if how == "nothing":
            return route.abort()
        status = 404 if how == "missing" else 200
        return route.fulfill(status=status, content_type="text/html", body="<!doctype html>")

    one.context.route("**/*.bib", spoil)
    button = one.page.locator("[data-copy$='.bib']")
    name = button.text_content()
    button.click()
    note = one.page.locator(".share [role=alert]")
    expect(note).to_have_text(one.page.locator(".share").get_attribute("data-unread") or "-")
    assert button.text_content() == name
    one.context.unroute("**/*.bib")
    button.click()
    expect(button).to_have_text(button.get_attribute("data-copied") or "-")
    assert note.count() == 0
    assert str(one.page.evaluate("navigator.clipboard.readText()")).startswith("@incollection{")
    one.faults.clear()
    one.responses.clear()


def test_a_citation_stands_on_paper_without_its_controls(visit: Open) -> None:
    page = visit("chapters/mapping/").page
    page.emulate_media(media="print")
    assert page.locator("#cite + p").is_visible()
    assert not page.locator("#cite ~ ul").first.is_visible()
    assert not page.locator("[data-copy]").first.is_visible()
