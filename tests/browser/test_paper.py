"""On paper and in forced colours: marks are seen, answers are whole, nothing leaves a page half empty."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import KINDS, Open
from tests.browser.test_layout import PAPER_WIDTH, SHOW_ALL

SCORE = "worksheets/readiness-check/"
FORM = "worksheets/case-plan/"
TABLE = "worksheets/data-inventory/"
# What stands on an A4 sheet between its margins, in CSS pixels.
PAPER_HEIGHT = 979
# Browsers print no backgrounds unless they are asked to.
NO_BACKGROUNDS = "*, *::before, *::after { background: none !important }"
MARKS = [
    ("chapters/mapping/", ".checklist input"),
    (FORM, ".sheet [type=checkbox]"),
    (FORM, ".sheet [type=radio]"),
    (SCORE, ".sheet [type=radio]"),
]
LONG = "نريد أن نعرف ما يجري في الحي قبل أن نقرر أي شيء. " * 12
CANVAS = "getComputedStyle(document.documentElement).backgroundColor"


def on_paper(visit: Open, path: str) -> Page:
    page = visit(path, width=PAPER_WIDTH, bypass_csp=True).page
    page.add_style_tag(content=SHOW_ALL)
    page.emulate_media(media="print")
    return page


def looks_alike_checked(mark: Locator) -> bool:
    empty = mark.screenshot()
    mark.check(force=True)
    mark.evaluate("element => element.blur()")
    return mark.screenshot() == empty


@pytest.mark.parametrize(("path", "mark"), MARKS)
def test_marks_print_without_backgrounds(visit: Open, path: str, mark: str) -> None:
    page = on_paper(visit, path)
    page.add_style_tag(content=NO_BACKGROUNDS)
    assert not looks_alike_checked(page.locator(mark).first)


def test_the_total_of_a_score_prints(visit: Open) -> None:
    page = on_paper(visit, SCORE)
    page.locator("[data-points='2']").first.check()
    assert page.locator(".total").is_visible()
    assert not page.locator(".tools").is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_an_empty_date_prints_as_an_empty_line(visit: Open, scripts: bool) -> None:
    page = visit(FORM, scripts=scripts, bypass_csp=True).page
    page.emulate_media(media="print")
    date = page.locator(".sheet [type=date]").first
    printed = date.screenshot()
    page.add_style_tag(
        content="""[type=date] { color: transparent !important }
        ::-webkit-calendar-picker-indicator { display: none !important }"""
    )
    assert date.screenshot() == printed
    assert date.evaluate("element => getComputedStyle(element).borderBottomStyle") == "dotted"


@pytest.mark.parametrize(
    ("path", "field", "value", "printed"),
    [
        (FORM, "[type=text]", LONG, LONG),
        (FORM, "textarea[rows='4']", "سطر\nوسطر", "سطر\nوسطر"),
        (TABLE, "td textarea", "سطر\n" * 60, "سطر\n" * 60),
        (FORM, "[type=date]", "2026-12-01", "١ ديسمبر ٢٠٢٦"),
        (SCORE, "[type=number]", "12", "١٢"),
        ("en/" + FORM, "[type=date]", "2026-12-01", "December 1, 2026"),
    ],
)
def test_an_answer_prints_whole_as_text(
    visit: Open, path: str, field: str, value: str, printed: str
) -> None:
    """Nothing cuts text, and it goes on where a page ends, which a field cannot."""
    page = visit(path, width=PAPER_WIDTH).page
    answer = page.locator(f".sheet {field}").first
    answer.fill(value)
    page.pdf()
    page.emulate_media(media="print")
    assert not answer.is_visible()
    holder = answer.locator("xpath=..")
    content = holder.evaluate("holder => getComputedStyle(holder, '::after').content")
    assert json.loads(content.replace("\n", "\\n").replace("\\a ", "\\n")) == printed
    assert holder.evaluate("holder => holder.scrollWidth <= holder.clientWidth")
    avoided = "getComputedStyle(e).breakInside === 'avoid'"
    assert not holder.evaluate(
        f"e => {{ for (; e; e = e.parentElement) if ({avoided}) return e; }}"
    )
    page.emulate_media(media="screen")
    answer.fill("")
    page.pdf()
    page.emulate_media(media="print")
    assert answer.is_visible()


@pytest.mark.parametrize(
    "path", [prefix + path for path in KINDS.values() for prefix in ("", "en/")]
)
def test_nothing_that_may_not_break_is_taller_than_a_quarter_of_a_page(
    visit: Open, path: str
) -> None:
    """What is taller moves to the next page whole and leaves one half empty; a drawing may fill half of one."""
    page = on_paper(visit, path)
    tall = page.evaluate(
        """height => [...document.querySelectorAll("main *")].filter(element => {
          const { breakInside, display } = getComputedStyle(element);
          const most = element.matches("figure") ? height / 2 : height / 4;
          return breakInside === "avoid" && display !== "none" && element.offsetHeight > most;
        }).map(element => `${element.className || element.tagName} ${element.offsetHeight}`)""",
        PAPER_HEIGHT,
    )
    assert tall == []


@pytest.mark.parametrize(
    ("path", "counters"), [("chapters/mapping/", "arabic-indic"), ("en/chapters/mapping/", "")]
)
def test_pages_have_running_heads_and_numbers(visit: Open, path: str, counters: str) -> None:
    page = on_paper(visit, path)
    rules = page.evaluate(
        """() => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
          .flatMap(rule => [...(rule.cssRules ?? [])]).filter(rule => rule instanceof CSSPageRule)
          .map(rule => rule.cssText).join(" ")"""
    )
    assert "counter(page, var(--counters, decimal))" in rules
    assert "var(--running-head)" in rules
    root = "name => getComputedStyle(document.documentElement).getPropertyValue(name)"
    assert page.evaluate(root, "--counters") == counters
    title = page.locator("h1").text_content() or ""
    assert json.loads(page.evaluate(root, "--running-head")).startswith(title)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
class TestForcedColours:
    @pytest.mark.parametrize(
        ("path", "mark"), [*MARKS, ("examples/", ".filters fieldset label:nth-of-type(2)")]
    )
    def test_marks_are_seen(self, visit: Open, path: str, mark: str, dark: bool) -> None:
        page = visit(path, dark=dark, forced_colors="active", bypass_csp=True).page
        page.add_style_tag(content=SHOW_ALL + ".filters * { font-weight: 400 !important }")
        assert not looks_alike_checked(page.locator(mark).first)

    def test_the_current_section_and_the_focus_are_seen(self, visit: Open, dark: bool) -> None:
        page = visit("chapters/mapping/", dark=dark, forced_colors="active").page
        canvas = page.evaluate(CANVAS)
        current = page.locator(".pager [aria-current]").first
        bar = current.evaluate(
            "e => (({borderTopWidth: width, borderTopColor: colour}) => ({width, colour}))(getComputedStyle(e, '::before'))"
        )
        assert bar["width"] == "6px" and bar["colour"] != canvas
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineColor")
        assert outline != canvas

    @pytest.mark.parametrize("palette", ["light", "dark"])
    def test_drawings_are_seen(self, visit: Open, dark: bool, palette: str) -> None:
        """In the colours of the system, whatever the palette button says."""
        page = visit("examples/", dark=dark, forced_colors="active").page
        page.evaluate("name => document.documentElement.dataset.palette = name", palette)
        canvas = page.evaluate(CANVAS)
        ink = page.evaluate("getComputedStyle(document.body).color")
        for drawn, style in ((".evidence .fill", "fill"), (".evidence .ring", "stroke")):
            found = page.locator(drawn).first.evaluate(
                "(e, name) => getComputedStyle(e)[name]", style
            )
            assert found == ink != canvas
        points = page.locator(".world circle").first
        assert points.evaluate("e => getComputedStyle(e).fill") == ink


def test_code_scrolls_in_its_own_frame(visit: Open) -> None:
    page = visit("chapters/mapping/", width=320).page
    code = page.evaluate_handle(
        """() => {
          const pre = document.createElement("pre");
          pre.append(document.createElement("code"));
          pre.firstChild.append("Dear_Mayor_".repeat(30));
          document.querySelector(".prose").prepend(pre);
          return pre;
        }"""
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert code.evaluate("pre => pre.scrollWidth > pre.clientWidth")


def test_each_answer_is_written_in_its_own_direction(visit: Open) -> None:
    page = visit(TABLE).page
    for field in (".sheet textarea[rows='4']", ".sheet td textarea", ".sheet [type=text]"):
        answer = page.locator(field).first
        direction = "element => getComputedStyle(element).direction"
        assert answer.evaluate(direction) == "rtl"
        answer.fill("Meet the mayor.")
        assert answer.evaluate(direction) == "ltr"
