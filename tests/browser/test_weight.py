"""The budgets of a first visit to the Arabic mapping chapter: bytes, requests, layout shift."""

from __future__ import annotations

import gzip

from lxml import html
from playwright.sync_api import Response

from tests.browser.conftest import Open, Visit

# The test serves the site under a longer address than its own, about 150 bytes a page.
PAGE_LESS_TEXT_BUDGET = 9_150
FONTS_BUDGET = 31_000
REQUESTS_BUDGET = 9
CODE_BUDGET = 8_000


def transferred(response: Response) -> int:
    return int(response.header_value("content-length") or 0)


def gzipped(data: bytes) -> int:
    return len(gzip.compress(data, 9))


def first_visit(visit: Open) -> Visit:
    one = visit("chapters/mapping/", width=390)
    one.page.wait_for_load_state("networkidle")
    one.page.evaluate("document.fonts.ready")
    return one


def test_a_page_is_light_but_for_its_text(visit: Open) -> None:
    one = first_visit(visit)
    page = next(r for r in one.responses if r.request.resource_type == "document").body()
    main = html.fromstring(page.decode()).find(".//main")
    assert main is not None
    text = str(main.text_content())
    assert gzipped(page) - gzipped(text.encode()) <= PAGE_LESS_TEXT_BUDGET


def test_the_fonts_of_a_first_visit_are_light(visit: Open) -> None:
    responses = first_visit(visit).responses
    fonts = [response for response in responses if response.url.endswith(".woff2")]
    assert fonts, "the faces were not asked for"
    assert sum(map(transferred, fonts)) <= FONTS_BUDGET


def test_a_first_visit_asks_for_little(visit: Open) -> None:
    assert len(first_visit(visit).responses) <= REQUESTS_BUDGET


def test_styles_and_scripts_of_a_first_visit_are_light(visit: Open) -> None:
    responses = first_visit(visit).responses
    code = [response for response in responses if response.url.endswith((".css", ".js"))]
    assert len(code) == 3
    assert sum(map(transferred, code)) <= CODE_BUDGET


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
