"""The list of city examples: filters that the address keeps, and a map that the keyboard reaches."""

from __future__ import annotations

from tests.browser.conftest import Open


def test_filters_narrow_the_table_and_the_map_and_stay_in_the_address(visit: Open) -> None:
    page = visit("examples/", width=390).page
    every = page.locator("tbody tr:visible").count()
    page.locator("input[name=region][value=asia]").check()
    page.locator("input[name=tier][value=primary]").check()
    shown = page.locator("tbody tr:visible")
    assert 0 < shown.count() < every
    assert all(
        row == "asia" for row in shown.evaluate_all("rows => rows.map(row => row.dataset.region)")
    )
    assert page.locator(".world svg a:not(.left-out)").count() == shown.count()
    assert "region=asia" in page.url and "tier=primary" in page.url
    number = str(shown.count()).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert number in (page.locator("[data-count]").text_content() or "")
    address = page.url
    page.goto(address)
    assert page.locator("tbody tr:visible").count() == shown.count()
    page.locator("button[type=reset]").click()
    page.wait_for_url(lambda url: "?" not in url)
    assert page.locator("tbody tr:visible").count() == every


def test_an_unknown_filter_in_the_address_is_ignored(visit: Open) -> None:
    page = visit("examples/?region=moon&theme=%3Cimg%3E&x=1").page
    assert page.locator("tbody tr:visible").count() == page.locator("tbody tr").count()


def test_without_scripts_the_table_is_whole_and_points_are_links(visit: Open) -> None:
    page = visit("examples/", scripts=False).page
    assert not page.locator(".filters").is_visible()
    assert page.locator("tbody tr:visible").count() == page.locator("tbody tr").count()
    assert page.locator(".world svg a").count() == page.locator("tbody tr").count()


def test_the_map_can_be_skipped_and_walked(visit: Open) -> None:
    page = visit("examples/").page
    page.locator(".world .skip").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('.world svg')")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')")
