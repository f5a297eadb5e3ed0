"""Reading: languages, palettes, terms in place, and everything without scripts."""

from __future__ import annotations

import pytest

from tests.browser.conftest import KINDS, Open


@pytest.mark.parametrize(
    "path", [prefix + path for prefix in ("", "en/") for path in KINDS.values()]
)
def test_no_page_breaks_its_policy(visit: Open, path: str) -> None:
    """The fixture fails on any console error, failed request or request to another site."""
    visit(path, asks="en" if path.startswith("en/") else "ar")


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scripts", [True, False])
def test_the_switch_is_in_sight_and_leads_to_the_same_page(
    visit: Open, width: int, scripts: bool
) -> None:
    one = visit("chapters/mapping/", width=width, scripts=scripts)
    switch = one.page.locator(".switch a")
    box = switch.bounding_box()
    assert box and box["y"] + box["height"] < 200 and 0 <= box["x"] < width
    assert switch.text_content() == "English"
    switch.click()
    assert one.page.url == one.address + "en/chapters/mapping/"
    one.page.locator(".switch a").click()
    assert one.page.url == one.address + "chapters/mapping/"


def test_with_scripts_the_switch_leads_to_the_same_heading(visit: Open) -> None:
    one = visit("chapters/mapping/")
    one.page.locator("#residents").scroll_into_view_if_needed()
    one.page.evaluate("document.getElementById('residents').scrollIntoView()")
    one.page.evaluate("document.querySelector('.switch a').click()")
    one.page.wait_for_url("**/en/chapters/mapping/#residents")


@pytest.mark.parametrize(
    ("path", "asks", "offered"),
    [
        ("chapters/mapping/", "ar", False),
        ("chapters/mapping/", "ar-EG", False),
        ("chapters/mapping/", "en", True),
        ("chapters/mapping/", "fr", True),
        ("en/chapters/mapping/", "en", False),
        ("en/chapters/mapping/", "ar", True),
        ("en/chapters/mapping/", "fr", False),
    ],
)
def test_the_other_language_is_offered_to_those_who_lack_this_one(
    visit: Open, path: str, asks: str, offered: bool
) -> None:
    page = visit(path, asks=asks).page
    offer = page.locator(".offer")
    assert offer.is_visible() == offered
    expected = "ar" if path.startswith("en/") else "en"
    assert offer.get_attribute("lang") == expected


def test_the_offer_can_be_hidden_for_good(visit: Open) -> None:
    page = visit("chapters/mapping/", asks="en").page
    page.locator("[data-dismiss-offer]").click()
    assert not page.locator(".offer").is_visible()
    page.reload()
    assert not page.locator(".offer").is_visible()


def test_nobody_is_redirected(visit: Open) -> None:
    one = visit("", asks="en")
    assert one.page.url == one.address


def test_palettes_are_kept_and_set_before_the_first_paint(visit: Open) -> None:
    page = visit("chapters/mapping/").page
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(paper)
    page.locator("[data-palette-choice=dark]").click()
    dark = page.evaluate(paper)
    assert dark != light
    assert page.locator("[data-palette-choice=dark]").get_attribute("aria-pressed") == "true"
    page.reload(wait_until="commit")
    page.wait_for_selector("body", state="attached")
    assert page.evaluate("document.documentElement.dataset.palette") == "dark"
    page.wait_for_load_state()
    page.locator("[data-palette-choice=auto]").click()
    assert page.evaluate(paper) == light
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(paper) == dark
    page.locator("[data-palette-choice=light]").click()
    assert page.evaluate(paper) == light


def test_the_number_of_a_source_follows_a_year_that_ends_the_sentence(visit: Open) -> None:
    """Digits, a full stop and digits are one number to Unicode, unless they are kept apart."""
    one = visit("chapters/mapping/")
    year, source = one.page.evaluate(
        """() => {
            const line = document.querySelector(".prose p");
            line.innerHTML = "<b>٢٠١٩</b>.<sup class=citation><a href=#source-1>١٠</a></sup>";
            return [...line.children].map((one) => one.getBoundingClientRect().left);
        }"""
    )
    assert source < year


def test_a_term_is_explained_in_place_with_scripts(visit: Open) -> None:
    page = visit("chapters/mapping/", width=390).page
    term = page.locator("a.term").first
    id = (term.get_attribute("href") or "").removeprefix("#word-")
    term.focus()
    page.keyboard.press("Enter")
    meaning = page.locator(f"#meaning-{id}")
    assert meaning.is_visible()
    assert page.evaluate("!!document.activeElement.closest('.meaning')")
    page.keyboard.press("Escape")
    assert not meaning.is_visible()
    assert term.evaluate("element => element === document.activeElement")


def test_a_term_is_explained_in_place_by_keyboard_without_scripts(visit: Open) -> None:
    page = visit("chapters/mapping/", scripts=False).page
    button = page.locator(".meaning-button").first
    target = button.get_attribute("popovertarget")
    button.focus()
    page.keyboard.press("Enter")
    assert page.locator(f"#{target}").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(f"#{target}").is_visible()
    page.locator("a.term").first.click()
    assert "#word-" in page.url


@pytest.mark.parametrize("path", [*KINDS.values()])
def test_everything_is_there_without_scripts(visit: Open, path: str) -> None:
    page = visit(path, scripts=False, width=390).page
    assert page.locator("h1").is_visible()
    assert not page.locator(".palette").is_visible()
    assert not page.locator(".offer").is_visible()
    page.locator(".sections summary").click()
    assert page.locator(".sections li a").nth(9).is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_search_leads_to_the_index(visit: Open, scripts: bool) -> None:
    one = visit("", width=390, scripts=scripts)
    one.page.locator("#search").fill("الاستقطاب")
    one.page.keyboard.press("Enter")
    one.page.wait_for_url("**/a-z/?q=*")
    assert one.page.locator("h1").text_content() == "الفهرس"
    shown = one.page.locator(".letter li:visible")
    assert shown.count() >= 1
    if scripts:
        texts = shown.all_text_contents()
        assert texts and all("استقطاب" in text for text in texts)


def test_a_query_is_never_markup(visit: Open) -> None:
    page = visit("a-z/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E").page
    assert page.locator(".found img").count() == 0
    assert "<img" in (page.locator(".found p").text_content() or "")


def test_a_wrong_address_gets_the_page_for_it(visit: Open) -> None:
    one = visit("en/no-such-page/deep/")
    assert one.page.locator("section[lang=ar]").is_visible()
    one.page.locator("section[lang=en] a").first.click()
    assert one.page.url == one.address + "en/"


def test_the_checklist_can_be_ticked(visit: Open) -> None:
    page = visit("chapters/mapping/", width=390).page
    box = page.locator(".checklist input").first
    box.check()
    assert box.is_checked()


def test_paper_has_the_text_and_no_controls(visit: Open) -> None:
    page = visit("chapters/mapping/").page
    page.emulate_media(media="print")
    for name in (".masthead", ".pager", ".site-footer", ".share ul", ".share button", ".contents"):
        assert not page.locator(f"{name}:visible").count(), name
    assert page.locator("#cite + p").is_visible()
    assert page.locator(".fill-in").first.is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == (
        "rgb(255, 255, 255)"
    )
