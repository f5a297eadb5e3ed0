"""The search box: by keyboard, touch, paste and without scripts, with bad input and without a network."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open
from tests.browser.test_access import AXE, RUN, SHOW_ALL

STARTS = ["chapters/mapping/", "en/chapters/mapping/"]
FOUND = {"chapters/mapping/": "السكان", "en/chapters/mapping/": "residents"}
USUAL = {"chapters/mapping/": "اختطاف", "en/chapters/mapping/": "fairy"}
ASKS = {"chapters/mapping/": "ar", "en/chapters/mapping/": "en"}
TITLED = [
    ("chapters/mapping/", "الوزارة"),
    ("chapters/mapping/", "السكان"),
    ("en/chapters/mapping/", "ministry"),
    ("en/chapters/mapping/", "residents"),
]
PARTS = {
    "headings": re.compile(r"/search/(?:ar|en)-\w{8}\.json$"),
    "words": re.compile(r"/search/(?:ar|en)-\w{8}-words\.json$"),
    "settings": re.compile(r"/assets/search-settings-"),
    "rules": re.compile(r"/assets/search-rules-"),
}
PLACES = """() => [...document.querySelectorAll("#search-list [role=option]:not(.hit-all)")]
  .map(option => [option.href, Math.round(option.getBoundingClientRect().top)])"""
NOTHING = "ظظغغظظ qqxxzz"
BAD = {
    "markup": "<img src=x onerror=alert(1)><b>bold</b>",
    "pattern": "(*[a-z)+?{2}\\",
    "punctuation": "؟!،.…—«»",
    "emoji": "🏙️👩‍👩‍👧",
    "surrogates": "\\ud83c\\udfdd\\ud800 \\udc00x",
    "controls": "\u202e\u200f\u0007\u0000مدينة\u2066",
    "another script": "город 城市 עיר",
    "blank": "   \t ",
}


def search(page: Page, text: str) -> None:
    page.locator("#search").focus()
    page.keyboard.insert_text(text)


def options(page: Page) -> list[str]:
    page.locator("#search-list [role=option]").first.wait_for()
    return page.locator("#search-list [role=option]").all_text_contents()


def active(page: Page) -> int:
    """The place of the active option, -1 for none."""
    return int(
        page.evaluate(
            """() => [...document.querySelectorAll("#search-list [role=option]")]
              .findIndex(option => option.id && option.id === document.getElementById("search").getAttribute("aria-activedescendant"))"""
        )
    )


@pytest.mark.parametrize("path", STARTS)
def test_nothing_of_search_is_loaded_before_it_is_wanted(visit: Open, path: str) -> None:
    one = visit(path, asks=ASKS[path])
    one.page.wait_for_load_state("networkidle")
    assert not [response.url for response in one.responses if "search" in response.url]
    with one.page.expect_response("**/search/*"), one.page.expect_response("**/search-settings-*"):
        one.page.locator("#search").focus()
    names = [response.url.removeprefix(one.address) for response in one.responses]
    assert any(name.startswith("assets/search-") for name in names)
    locale = "en" if path.startswith("en/") else "ar"
    assert [name for name in names if name.startswith("search/")] == [
        name for name in names if name.startswith(f"search/{locale}-")
    ]


@pytest.mark.parametrize("path", STARTS)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_words_are_found_grouped_by_page_and_marked(visit: Open, path: str, width: int) -> None:
    page = visit(path, width=width, asks=ASKS[path]).page
    search(page, FOUND[path])
    assert options(page)
    assert page.locator("#search").get_attribute("aria-expanded") == "true"
    group = page.locator("#search-list [role=group]").first
    assert page.locator(f"#{group.get_attribute('aria-labelledby')}").text_content()
    expect(page.locator("#search-list mark").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        "[...document.querySelectorAll('#search-list a')].filter(link => link.getBoundingClientRect().height < 24).length"
    )
    assert small == 0


def test_a_page_that_is_itself_a_result_is_named_once(visit: Open) -> None:
    page = visit("").page
    search(page, "بيشاريق مدرسة عادية")
    group = page.locator("#search-list [role=group]").first
    assert group.locator(".hit-page").inner_text() == "مثال"
    assert "بيشاريق" in group.locator(".hit-heading").first.inner_text()


@pytest.mark.parametrize("path", STARTS)
def test_the_keyboard_walks_the_list(visit: Open, path: str) -> None:
    page = visit(path, asks=ASKS[path]).page
    search(page, FOUND[path])
    last = len(options(page)) - 1
    assert active(page) == -1
    page.keyboard.press("ArrowDown")
    assert active(page) == 0
    page.keyboard.press("ArrowDown")
    assert active(page) == 1
    page.keyboard.press("Home")
    assert active(page) == 0
    page.keyboard.press("End")
    assert active(page) >= last
    page.keyboard.press("ArrowDown")
    assert active(page) == 0
    page.keyboard.press("ArrowUp")
    assert active(page) >= last
    page.keyboard.press("Home")
    selected = page.locator("#search-list [aria-selected=true]")
    assert selected.count() == 1
    target = selected.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url == target)


def test_escape_closes_and_gives_the_focus_back(visit: Open) -> None:
    page = visit("chapters/mapping/").page
    page.locator("main a.term").first.focus()
    page.keyboard.press("Control+KeyK")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.insert_text("السكان")
    options(page)
    page.keyboard.press("Escape")
    assert not page.locator("#search-list").is_visible()
    assert page.locator("#search").get_attribute("aria-expanded") == "false"
    assert page.evaluate("document.activeElement.classList.contains('term')")


def test_escape_stays_in_a_box_that_was_entered_directly(visit: Open) -> None:
    page = visit("chapters/mapping/").page
    search(page, "السكان")
    options(page)
    page.keyboard.press("Escape")
    assert not page.locator("#search-list").is_visible()
    assert page.evaluate("document.activeElement.id") == "search"
    assert page.locator("#search").input_value() == "السكان"


def test_the_shortcut_goes_by_the_key_not_the_letter_and_no_letter_alone_opens(visit: Open) -> None:
    page = visit("chapters/mapping/").page
    press = "letter => document.dispatchEvent(new KeyboardEvent('keydown', letter))"
    page.evaluate(press, {"code": "KeyK", "key": "ن"})
    assert page.evaluate("document.activeElement.id") == ""
    page.evaluate(press, {"code": "KeyK", "key": "ن", "metaKey": True})
    assert page.evaluate("document.activeElement.id") == "search"


def test_paste_and_composition_are_heard(visit: Open) -> None:
    page = visit("en/chapters/mapping/", asks="en").page
    page.locator("#search").focus()
    page.evaluate(
        """() => { const box = document.getElementById("search"); box.value = "residents";
          box.dispatchEvent(new InputEvent("input", {inputType: "insertFromPaste", isComposing: true})); }"""
    )
    options(page)
    page.evaluate(
        """() => document.getElementById("search").dispatchEvent(
          new KeyboardEvent("keydown", {key: "ArrowDown", isComposing: true, bubbles: true}))"""
    )
    assert active(page) == -1


@pytest.mark.parametrize("path", STARTS)
def test_a_touch_opens_a_result(visit: Open, path: str) -> None:
    one = visit(path, width=390, asks=ASKS[path], has_touch=True, is_mobile=True)
    one.page.locator("#search").tap()
    one.page.keyboard.insert_text(FOUND[path])
    options(one.page)
    result = one.page.locator("#search-list [role=option]").first
    target = result.get_attribute("href")
    result.tap()
    one.page.wait_for_url(lambda url: url == target)


@pytest.mark.parametrize("path", STARTS)
def test_how_many_is_said_politely_and_once(visit: Open, path: str) -> None:
    page = visit(path, asks=ASKS[path]).page
    search(page, FOUND[path])
    options(page)
    said = page.locator(".masthead [role=status]")
    expect(said).to_have_text(re.compile("نتيجة|نتائج|نتيجتان|result"))
    assert not re.search("[0-9]", said.text_content() or "") or path.startswith("en/")


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "نتيجة واحدة"), (2, "نتيجتان"), (3, "٣ نتائج"), (11, "١١ نتيجة"), (100, "١٠٠ نتيجة")],
)
def test_arabic_numbers_agree(visit: Open, number: int, said: str) -> None:
    page = visit("chapters/mapping/").page
    search(page, "السكان")
    options(page)
    settings = page.locator("form.search").get_attribute("data-search") or ""
    count = "async ([file, number]) => { const known = await (await fetch(file)).json(); return guideWordings.count(known, known.words.found, number); }"
    assert page.evaluate(count, [settings.split()[2], number]) == said


@pytest.mark.parametrize("path", STARTS)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("found", [True, False], ids=["found", "nothing"])
def test_axe_finds_nothing_with_the_list_open(
    visit: Open, path: str, dark: bool, width: int, found: bool
) -> None:
    page = visit(path, width=width, dark=dark, asks=ASKS[path], bypass_csp=True).page
    page.add_style_tag(content=SHOW_ALL)
    search(page, FOUND[path] if found else NOTHING)
    options(page)
    page.keyboard.press("ArrowDown")
    page.wait_for_load_state("networkidle")
    page.evaluate(AXE)
    assert page.evaluate(RUN) == []


@pytest.mark.parametrize("path", STARTS)
def test_axe_finds_nothing_where_all_results_and_marks_are(visit: Open, path: str) -> None:
    folder = "en/" if path.startswith("en/") else ""
    for address, part in ((f"{folder}a-z/", ".all-hits"), (path, ".marked")):
        page = visit(f"{address}?q={FOUND[path]}", width=390, asks=ASKS[path], bypass_csp=True).page
        page.locator(part).wait_for()
        page.add_style_tag(content=SHOW_ALL)
        page.wait_for_load_state("networkidle")
        page.evaluate(AXE)
        assert page.evaluate(RUN) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("path", STARTS)
def test_when_nothing_is_found_the_chapters_are_offered(visit: Open, path: str) -> None:
    page = visit(path, width=320, asks=ASKS[path]).page
    search(page, NOTHING)
    assert len(options(page)) >= 10
    assert NOTHING in (page.locator(".hits-head").text_content() or "")
    page.keyboard.press("End")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/chapters/conclusion/$"))


@pytest.mark.parametrize("path", STARTS)
def test_a_usual_word_finds_no_other_that_is_written_much_like_it(visit: Open, path: str) -> None:
    one = visit(path, asks=ASKS[path])
    asked: list[str] = []
    one.page.on("request", lambda request: asked.append(request.url))
    search(one.page, USUAL[path])
    expect(one.page.locator("#search-list [data-query]").first).to_be_visible()
    assert USUAL[path] in (one.page.locator(".hits-head").text_content() or "")
    assert sum("/search/usual-" in url for url in asked) == 1


@pytest.mark.parametrize("path", STARTS)
def test_without_the_usual_words_what_may_be_a_slip_is_taken_for_one(
    visit: Open, path: str
) -> None:
    one = visit(path, asks=ASKS[path])
    one.context.route("**/search/usual-*/**", lambda route: route.abort())
    search(one.page, USUAL[path])
    expect(one.page.locator("#search-list .hit-group").first).to_be_visible()
    one.faults.clear()


@pytest.mark.parametrize("path", STARTS)
def test_a_list_that_could_not_be_fetched_is_not_asked_for_again(visit: Open, path: str) -> None:
    one = visit(path, asks=ASKS[path])
    asked: list[str] = []
    one.context.route("**/search/usual-*/**", lambda route: route.abort())
    one.page.on("request", lambda request: asked.append(request.url))
    for typed in (USUAL[path], " ", " "):
        search(one.page, typed)
        expect(one.page.locator("#search-list .hit-group").first).to_be_visible()
        one.page.wait_for_load_state("networkidle")
    assert sum("/search/usual-" in url for url in asked) == 1
    one.faults.clear()


@pytest.mark.parametrize("path", STARTS)
@pytest.mark.parametrize("bad", [*BAD.values()], ids=[*BAD])
def test_bad_input_is_never_markup_and_never_a_fault(visit: Open, path: str, bad: str) -> None:
    page = visit(path, asks=ASKS[path]).page
    page.locator("#search").focus()
    page.wait_for_load_state("networkidle")
    put = """text => { const box = document.getElementById("search"); box.value = JSON.parse('"' + text + '"');
      box.dispatchEvent(new InputEvent("input")); }"""
    text = bad if "\\ud8" in bad else json.dumps(bad)[1:-1]
    page.evaluate(put, text)
    page.wait_for_timeout(600)
    assert page.locator(".hits img, .hits-head b, #search-list b").count() == 0
    if bad.strip():
        assert page.locator(".hits").is_visible()
    else:
        assert not page.locator(".hits").is_visible()


def test_ten_thousand_characters_are_borne(visit: Open) -> None:
    page = visit("chapters/mapping/", width=320).page
    search(page, "الكراهية والتطرف " * 600)
    options(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert len(page.locator(".hits-head").text_content() or "") < 1000


@pytest.mark.parametrize(
    "path", ["a-z/?q=%ED%A0%80%C3%28", "a-z/?q=%3Cimg%20src%3Dx%3E", "a-z/?q=%00"]
)
def test_a_bad_query_in_the_address_is_borne(visit: Open, path: str) -> None:
    page = visit(path).page
    page.wait_for_load_state("networkidle")
    assert page.locator(".all-hits img, .found img").count() == 0


@pytest.mark.parametrize("part", [*PARTS.values()], ids=[*PARTS])
def test_without_a_network_a_plain_sentence_says_so(visit: Open, part: re.Pattern[str]) -> None:
    one = visit("chapters/mapping/")
    one.page.wait_for_load_state("networkidle")
    one.context.route(part, lambda route: route.abort())
    search(one.page, "السكان")
    expect(one.page.locator(".hits-head")).to_have_text(re.compile("الاتصال"))
    one.context.unroute(part)
    one.page.keyboard.insert_text("ء")
    one.page.keyboard.press("Backspace")
    expect(one.page.locator(".hits-head")).to_have_text(re.compile("نتيجة|نتائج"))
    assert options(one.page)
    one.faults.clear()


def test_without_a_network_the_page_stays_usable_when_not_even_the_script_comes(
    visit: Open,
) -> None:
    one = visit("en/chapters/mapping/", asks="en")
    one.page.wait_for_load_state("networkidle")
    one.context.route("**/assets/search-*", lambda route: route.abort())
    told = "new Promise(done => document.getElementById('search').addEventListener('invalid', event => done(event.target.validationMessage)))"
    one.page.evaluate(f"() => {{ window.told = {told}; }}")
    search(one.page, "residents")
    assert "connection" in one.page.evaluate("window.told")
    one.page.keyboard.press("Enter")
    one.page.wait_for_url("**/en/a-z/?q=residents")
    one.faults.clear()


@pytest.mark.parametrize("part", ["headings", "words", "settings"])
@pytest.mark.parametrize("body", ['{"half":', "", "[]", '"text"', "null", '{"words":1,"texts":""}'])
def test_a_broken_index_gets_a_plain_sentence(visit: Open, body: str, part: str) -> None:
    one = visit("en/chapters/mapping/", asks="en")

    def broken(route: Route) -> None:
        route.fulfill(status=200, content_type="application/json", body=body)

    one.context.route(PARTS[part], broken)
    search(one.page, "residents")
    expect(one.page.locator(".hits-head")).to_have_text(
        re.compile("could not be loaded|did not arrive whole")
    )


@pytest.mark.parametrize(("path", "query"), TITLED)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_headings_answer_first_and_what_words_add_moves_nothing(
    visit: Open, path: str, query: str, width: int
) -> None:
    one = visit(path, width=width, asks=ASKS[path])
    held: list[Route] = []
    one.context.route(PARTS["words"], lambda route: held.append(route))
    one.page.evaluate(
        """() => { window.told = []; new MutationObserver(() => {
          const text = document.querySelector(".masthead [role=status]").textContent;
          if (text && text !== told.at(-1)) told.push(text);
        }).observe(document.querySelector(".masthead"), {subtree: true, childList: true, characterData: true}); }"""
    )
    with one.page.expect_request(PARTS["words"]):
        search(one.page, query)
    early = options(one.page)
    one.page.keyboard.press("ArrowDown")
    places = one.page.evaluate(PLACES)
    expect(one.page.locator(".hits-head")).to_have_text(re.compile("جارٍ|Loading"))
    for route in held:
        route.continue_()
    expect(one.page.locator(".hits-head")).to_have_text(re.compile("نتيجة|نتائج|result"))
    one.page.wait_for_load_state("networkidle")
    late = options(one.page)
    assert len(late) > len(early)
    assert one.page.evaluate(PLACES)[: len(places)] == places
    assert active(one.page) == 0
    status = one.page.locator(".masthead [role=status]")
    expect(status).to_have_text(re.compile("نتيجة|نتائج|result"))
    assert len(one.page.evaluate("told.filter(text => /[0-9٠-٩]/.test(text))")) == 1


def test_a_word_that_no_heading_holds_waits_for_the_words(visit: Open) -> None:
    one = visit("en/chapters/mapping/", asks="en")
    held: list[Route] = []
    one.context.route(PARTS["words"], lambda route: held.append(route))
    with one.page.expect_request(PARTS["words"]):
        search(one.page, "residents spreadsheet")
    expect(one.page.locator(".hits-head")).to_have_text(re.compile("Loading"))
    one.page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    assert not one.page.locator("#search-list [role=option]").count()
    held[0].continue_()
    assert options(one.page)


@pytest.mark.parametrize("path", STARTS)
def test_all_results_stand_under_an_address_that_can_be_shared(visit: Open, path: str) -> None:
    one = visit(path, asks=ASKS[path])
    search(one.page, FOUND[path])
    options(one.page)
    one.page.keyboard.press("Enter")
    one.page.wait_for_url("**/a-z/?q=*")
    one.page.locator(".all-hits a").first.wait_for()
    shared = visit(one.page.url.removeprefix(one.address), asks=ASKS[path]).page
    shared.locator(".all-hits a").first.wait_for()
    assert shared.locator("#search").input_value() == FOUND[path]
    assert FOUND[path] in (shared.locator(".all-hits h2").text_content() or "")


def test_the_words_are_marked_on_the_page_that_opens_and_can_be_cleared(visit: Open) -> None:
    page = visit("en/chapters/mapping/?q=residents#residents", asks="en").page
    page.locator(".marked").wait_for()
    assert page.evaluate("CSS.highlights.get('found').size") > 0
    words = page.evaluate("[...CSS.highlights.get('found')].map(range => range.toString())")
    assert "residents" in [word.lower() for word in words]
    page.locator(".marked button").click()
    assert page.evaluate("CSS.highlights.has('found')") is False
    assert not page.locator(".marked").is_visible()
    assert page.url.endswith("/en/chapters/mapping/#residents")


def test_the_query_on_the_index_follows_what_is_typed(visit: Open) -> None:
    page = visit("en/a-z/", asks="en").page
    search(page, "residents")
    options(page)
    page.wait_for_url("**/en/a-z/?q=residents")


def test_the_letters_of_the_index_follow_what_is_typed(visit: Open) -> None:
    page = visit("en/a-z/", asks="en").page
    shown = page.locator(".letter li:not([hidden])")
    everything = shown.count()
    search(page, "residents")
    assert options(page)
    page.keyboard.press("Escape")
    assert 0 < shown.count() < everything
    expect(page.locator(".found p")).to_have_text(re.compile("residents"))
    page.locator("#search").fill("")
    assert shown.count() == everything
    assert not page.locator(".found").is_visible()


@pytest.mark.parametrize(
    ("path", "query", "language"),
    [("chapters/mapping/", "residents", "en"), ("en/chapters/mapping/", "السكان", "ar")],
)
def test_the_other_language_is_a_labelled_group_of_its_own(
    visit: Open, path: str, query: str, language: str
) -> None:
    page = visit(path, asks=ASKS[path]).page
    search(page, query)
    group = page.locator(f"#search-list [role=group][lang={language}]").first
    group.wait_for()
    assert group.get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert "found-in-" in (group.get_attribute("aria-labelledby") or "")


@pytest.mark.parametrize("path", STARTS)
def test_without_scripts_the_form_leads_to_the_index(visit: Open, path: str) -> None:
    one = visit(path, scripts=False, asks=ASKS[path])
    one.page.locator("#search").fill(FOUND[path])
    one.page.keyboard.press("Enter")
    one.page.wait_for_url("**/a-z/?q=*")
    assert one.page.locator(".letter li").count() > 50
