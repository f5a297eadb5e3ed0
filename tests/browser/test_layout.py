"""Every page in every language, at six widths and on paper: no text overlaps, leaves its box or is covered."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from guide.model.load import load
from guide.project import this_project

FIND_FAULTS = (Path(__file__).parent / "layout.js").read_text("utf-8")
WIDTHS = (320, 390, 768, 1088, 1280, 1440)
# Of an A4 sheet less its margins, in CSS pixels.
PAPER_WIDTH = 643
# A browser lays out only what it shows; here it lays out the whole page, at rest.
SHOW_ALL = "* { content-visibility: visible !important; animation: none !important }"
PAGES = [page.url for page in load(this_project())[0].all_pages()]


@pytest.mark.parametrize("path", PAGES)
def test_no_text_overlaps_leaves_its_box_or_is_covered(
    browser: Browser, address: str, path: str
) -> None:
    asks = "en" if path.startswith("en/") else "ar"
    context = browser.new_context(locale=asks, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + path)
    page.add_style_tag(content=SHOW_ALL)
    page.evaluate("document.fonts.ready")
    faults: dict[str, list[str]] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        faults[f"{width} px"] = page.evaluate(FIND_FAULTS)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER_WIDTH, "height": 900})
    faults["paper"] = page.evaluate(FIND_FAULTS)
    context.close()
    assert {where: found for where, found in faults.items() if found} == {}


# On a first visit the letters may be those of the device, which are wider.
@pytest.mark.parametrize("path", [path for path in PAGES if "chapters/" in path])
def test_the_number_of_a_section_stays_in_its_column_in_any_face(
    browser: Browser, address: str, path: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.route("**/*.woff2", lambda route: route.abort())
    page = context.new_page()
    page.goto(address + path)
    number, text = (page.locator(place).first for place in (".giant", ".opening-text"))
    ends = number.evaluate(
        "one => { const range = document.createRange(); range.selectNodeContents(one);"
        " return [...range.getClientRects()].map(({left, right}) => [left, right]); }"
    )
    box = text.bounding_box()
    context.close()
    assert len(ends) == 1 and box
    [[left, right]] = ends
    assert right <= box["x"] or left >= box["x"] + box["width"]
