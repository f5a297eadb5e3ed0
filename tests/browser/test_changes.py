"""The record of changes in a browser: filters that the address keeps, and an address for each entry."""

from __future__ import annotations

from tests.browser.conftest import Open


def test_changes_are_filtered_by_chapter_and_kind(visit: Open) -> None:
    page = visit("changes/", width=390).page
    every = page.locator(".changes li").count()
    page.locator("#kind").select_option("withdrawn")
    shown = page.locator(".changes li:visible")
    assert shown.count() == page.locator("[data-kind=withdrawn]").count()
    assert "kind=withdrawn" in page.url
    page.locator("button[type=reset]").click()
    page.wait_for_url(lambda url: "?" not in url)
    page.locator("#chapter").select_option("mapping")
    assert 0 < shown.count() <= every
    address = page.url
    page.goto(address)
    assert page.locator("#chapter").input_value() == "mapping"


def test_without_scripts_the_record_is_whole(visit: Open) -> None:
    page = visit("en/changes/", scripts=False).page
    assert not page.locator(".filters").is_visible()
    assert page.locator(".changes li:visible").count() == page.locator(".changes li").count()


def test_all_updates_of_a_page_are_one_press_away(visit: Open) -> None:
    page = visit("chapters/mapping/", width=390).page
    page.locator(".dates a").click()
    assert page.url.endswith("#what-changed")
    entry = page.locator(".page-changes .change-head a").first
    entry.click()
    assert "#change-" in page.url
