"""Access: axe, keyboard, reflow, targets."""

from __future__ import annotations

import itertools

import pytest

from tests.browser.conftest import KINDS, Open
from tests.conftest import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RUN = """async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const result = await axe.run(document, {runOnly: tags});
  return result.violations.map(one => one.id + ": " + one.nodes.map(node => node.target).join(" | "));
}"""
# A phone lays out only what it shows; axe measures targets, so everything is shown to it.
SHOW_ALL = ".prose > * { content-visibility: visible !important }"
EVERYWHERE = [
    (prefix + path) for prefix, path in itertools.product(("", "en/"), [*KINDS.values()])
] + ["no-such-page/"]


@pytest.mark.parametrize("path", EVERYWHERE)
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(visit: Open, path: str, width: int, dark: bool) -> None:
    asks = "en" if path.startswith("en/") else "ar"
    page = visit(path, width=width, dark=dark, asks=asks, bypass_csp=True).page
    page.add_style_tag(content=SHOW_ALL)
    page.evaluate(AXE)
    assert page.evaluate(RUN) == []


@pytest.mark.parametrize("path", ["chapters/mapping/", "en/chapters/mapping/"])
def test_axe_finds_nothing_in_what_opens(visit: Open, path: str) -> None:
    page = visit(path, width=390, asks="fr", bypass_csp=True).page
    page.add_style_tag(content=SHOW_ALL)
    page.locator(".sections summary").click()
    page.evaluate(AXE)
    assert page.evaluate(RUN) == []
    page.keyboard.press("Escape")
    page.locator("a.term").first.click()
    assert page.evaluate(RUN) == []


@pytest.mark.parametrize("path", EVERYWHERE)
def test_nothing_overflows_at_320_px(visit: Open, path: str) -> None:
    page = visit(path, width=320).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", [*EVERYWHERE, "chapters/conclusion/", "en/chapters/conclusion/"])
def test_nothing_overflows_at_240_px(visit: Open, path: str) -> None:
    page = visit(path, width=240).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 240
    outside = page.evaluate(
        """() => [...document.querySelectorAll(".pager li")].filter(item => {
          const {left, right} = item.getBoundingClientRect();
          return left < 0 || right > 240;
        }).length"""
    )
    assert outside == 0


@pytest.mark.parametrize("path", EVERYWHERE)
@pytest.mark.parametrize("width", [640, 1280])
def test_nothing_overflows_or_is_cut_at_twice_the_text_size(
    visit: Open, path: str, width: int
) -> None:
    page = visit(path, width=width, bypass_csp=True).page
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    cut = page.evaluate(
        """() => [...document.querySelectorAll("main *, header *, footer *")].filter(element => {
          const style = getComputedStyle(element);
          return style.overflow === "hidden" && style.position !== "absolute"
            && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
        }).map(element => element.className || element.tagName)"""
    )
    assert cut == []


@pytest.mark.parametrize("path", [*KINDS.values(), "en/chapters/mapping/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_24_px_or_stand_in_a_sentence(visit: Open, path: str, width: int) -> None:
    page = visit(path, width=width).page
    small = page.evaluate(
        """() => [...document.querySelectorAll("a, button, summary, input")].filter(element => {
          const box = element.getBoundingClientRect();
          if (!box.width || getComputedStyle(element).display === "inline") return false;
          if (element.closest(".skip")) return false;
          return box.width < 24 || box.height < 24;
        }).map(element => element.outerHTML.slice(0, 90))"""
    )
    assert small == []


def test_the_first_stop_of_the_keyboard_skips_to_the_text(visit: Open) -> None:
    page = visit("chapters/mapping/").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


@pytest.mark.parametrize("width", [390, 1280])
def test_focus_is_seen_in_order_and_never_hidden(visit: Open, width: int) -> None:
    page = visit("chapters/mapping/", width=width).page
    seen, tops = [], []
    for _ in range(70):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => {
              const element = document.activeElement, box = element.getBoundingClientRect();
              const style = getComputedStyle(element);
              return {tag: element.tagName, text: element.textContent.trim().slice(0, 30), width: box.width, height: box.height,
                outline: parseFloat(style.outlineWidth), kind: style.outlineStyle,
                shown: element.checkVisibility({opacityProperty: true, visibilityProperty: true}),
                top: box.top + scrollY, region: element.closest("header.masthead, nav.pager, main, footer")?.className ?? ""};
            }"""
        )
        if state["tag"] == "BODY":
            break
        assert state["shown"] and state["width"] and state["height"], state
        assert state["outline"] >= 2 and state["kind"] != "none", state
        seen.append(state["region"])
        tops.append(state["top"])
    regions = [name for name, _ in itertools.groupby(seen)]
    assert regions[:3] in (["", "masthead", "pager"], ["masthead", "pager", "opening"]), regions


def test_the_sections_menu_opens_by_keyboard_and_closes_on_escape(visit: Open) -> None:
    page = visit("chapters/mapping/", width=390).page
    summary = page.locator(".sections summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator(".sections li a").count() == 10
    assert page.locator(".sections li a").first.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('.sections ol')")
    page.keyboard.press("Escape")
    assert not page.locator(".sections li a").first.is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_a_stacked_table_says_once_what_its_first_cells_are(visit: Open) -> None:
    """Rows of a form have no first cell that names them: there, each field says what it is."""
    for path, seen in (("chapters/mapping/", True), ("worksheets/log-frame/", False)):
        heads = visit(path, width=390).page.locator(".table-frame").first.locator("thead th")
        clipped = heads.evaluate_all(
            "heads => heads.map(head => getComputedStyle(head).clipPath !== 'none')"
        )
        assert clipped == [not seen] + [True] * (len(clipped) - 1)


def test_a_wide_table_scrolls_and_takes_the_focus(visit: Open) -> None:
    page = visit("chapters/mapping/", width=640).page
    frame = page.locator(".table-frame").first
    assert frame.get_attribute("tabindex") == "0"
    assert frame.get_attribute("aria-label")
    assert frame.evaluate("element => getComputedStyle(element).overflowX") == "auto"
