"""How fast search answers on a slow phone, and how the time to build its index grows with the guide."""

from __future__ import annotations

import gzip
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count, islice
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from guide.measure.slow_phone import FAST_LINE, slow_down
from guide.model.guide import Guide
from guide.search import index, plurals
from guide.search.codec import dump
from guide.search.documents import Document, documents
from guide.search.engine import JsEngine

GROWTH = (200, 500, 1000, 2000)
_WORD = re.compile(r"\w{4,}")
_CHANGED = 10

_IN_PAGE = Path(__file__).with_name("speed.js").read_text("utf-8")


@dataclass(frozen=True)
class Box:
    """The search box of a site: what is typed into, and what shows that it has answered."""

    field: str
    result: str


OURS = Box("#search", "#search-list .hit-group")
MATERIAL = Box("[data-md-component=search-query]", ".md-search-result__item")


def time_search(browser: Browser, address: str, box: Box, query: str) -> dict[str, float]:
    """Milliseconds from entering the box to the first result, and of the slowest key of the query."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    session = slow_down(page)
    page.evaluate(_IN_PAGE, [box.field, box.result])
    first = page.evaluate("query => guideSpeed.first(query)", query)
    page.wait_for_load_state("networkidle", timeout=120_000)
    session.send("Network.emulateNetworkConditions", FAST_LINE)
    page.wait_for_timeout(2000)
    keys = page.evaluate("query => guideSpeed.keys(query)", query)
    context.close()
    return {"search_first": first, "search_key": max(keys)}


def measure_growth(guide: Guide) -> list[dict[str, Any]]:
    """Seconds of processor time for the index and its gzip size: of the guide as it is, then of more pages."""
    rows = []
    for locale in guide.languages:
        scripts = JsEngine(guide.project, plurals.tables(guide))
        common = index.common_words(guide.locales[locale], scripts)
        originals = documents(guide.locales[locale])
        for number in (len(originals), *GROWTH):
            shelf = list(islice(_copy_again_and_again(originals), number))
            start = time.process_time()
            built = index.build_index(locale, shelf, [], common, scripts)
            seconds = time.process_time() - start
            size = len(gzip.compress(dump(built).encode(), 9))
            rows.append({"locale": locale, "pages": number, "seconds": seconds, "bytes": size})
    return rows


def _copy_again_and_again(originals: list[Document]) -> Iterator[Document]:
    """The pages without end, each time with a tenth of their longer words changed."""
    for turn in count():
        for document in originals:
            sections = [
                replace(section, text=_vary_text(section.text, turn))
                for section in document.sections
            ]
            yield replace(document, path=f"{document.path}-{turn}", sections=sections)


def _vary_text(text: str, turn: int) -> str:
    """Every tenth word, a different one each turn, with its letters rotated by the number of the turn."""
    if not turn:
        return text

    def rotate(match: re.Match[str]) -> str:
        word = match[0]
        at = turn % (len(word) - 1) + 1
        is_chosen = sum(map(ord, word)) % _CHANGED == turn % _CHANGED
        return word[at:] + word[:at] if is_chosen else word

    return _WORD.sub(rotate, text)
