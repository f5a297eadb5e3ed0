"""The budgets of a first visit to the Arabic mapping chapter: bytes, requests, layout shift."""

from __future__ import annotations

from playwright.sync_api import Response

from tests.browser.conftest import Open, Visit

PAGE_BUDGET = 30_000
PAGE_WITH_FONTS_BUDGET = 60_000
REQUESTS_BUDGET = 8


def transferred(response: Response) -> int:
    return int(response.header_value("content-length") or 0)


def first_visit(visit: Open) -> Visit:
    one = visit("chapters/mapping/", width=390)
    one.page.wait_for_load_state("networkidle")
    one.page.evaluate("document.fonts.ready")
    return one


def test_a_first_visit_is_light(visit: Open) -> None:
    responses = first_visit(visit).responses
    fonts = [response for response in responses if response.url.endswith(".woff2")]
    everything = sum(map(transferred, responses))
    assert fonts, "the faces were not asked for"
    assert everything - sum(map(transferred, fonts)) <= PAGE_BUDGET
    assert everything <= PAGE_WITH_FONTS_BUDGET
    assert len(responses) <= REQUESTS_BUDGET


def test_an_arabic_page_loads_no_latin_face_for_its_frame(visit: Open) -> None:
    responses = visit("", width=390).responses
    assert not [response.url for response in responses if "source-serif" in response.url]


def test_nothing_moves_while_a_page_loads(visit: Open) -> None:
    page = first_visit(visit).page
    shift = page.evaluate(
        """() => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
            .observe({type: "layout-shift", buffered: true});
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
        })"""
    )
    assert shift == 0


def test_the_script_before_the_first_paint_is_under_a_kilobyte(visit: Open) -> None:
    responses = first_visit(visit).responses
    early = next(response for response in responses if "/before-paint-" in response.url)
    assert transferred(early) < 1000
