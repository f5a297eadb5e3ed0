"""How fast search answers on a slow phone, and how the time to build its index grows with the guide."""

from __future__ import annotations

import gzip
import re
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count, islice
from typing import Any

from playwright.sync_api import Browser

from guide.measure.slow_phone import FAST_LINE, slowed
from guide.model.guide import Guide
from guide.search import index, plurals
from guide.search.codec import dump
from guide.search.documents import Document, documents
from guide.search.engine import JsEngine

GROWTH = (200, 500, 1000, 2000)
_WORD = re.compile(r"\w{4,}")
_CHANGED = 10

_WATCH = """([box, results]) => {
  window.box = document.querySelector(box);
  window.painted = test => new Promise(done => {
    const watch = new MutationObserver(look);
    function look() {
      if (!test()) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    }
    watch.observe(document.body, {childList: true, subtree: true, characterData: true});
    setTimeout(look);
  });
  window.isAnswered = () => document.querySelector(results) !== null;
}"""
_FIRST = """async query => {
  const start = performance.now();
  box.focus();
  document.execCommand("insertText", false, query);
  return await painted(isAnswered) - start;
}"""
_KEYS = """async query => {
  const times = [], pause = () => new Promise(done => setTimeout(done, 600));
  box.select();
  document.execCommand("delete");
  await pause();
  for (const letter of query) {
    let changed = false;
    const watch = new MutationObserver(() => { changed = true; });
    watch.observe(document.body, {childList: true, subtree: true, characterData: true});
    const start = performance.now();
    document.execCommand("insertText", false, letter);
    box.dispatchEvent(new KeyboardEvent("keyup", {bubbles: true}));
    times.push(await Promise.race([painted(() => changed), pause().then(() => performance.now())]) - start);
    watch.disconnect();
    await pause();
  }
  return times;
}"""


@dataclass(frozen=True)
class Box:
    """The search box of a site: what is typed into, and what shows that it has answered."""

    field: str
    result: str


OURS = Box("#search", "#search-list .hit-group")
MATERIAL = Box("[data-md-component=search-query]", ".md-search-result__item")


def in_browser(browser: Browser, address: str, box: Box, query: str, runs: int) -> dict[str, Any]:
    """Medians in milliseconds: from entering the box to the first result, and the slowest key of the query."""
    times = [_once(browser, address, box, query) for _ in range(runs)]
    return {
        "search_first": statistics.median(first for first, _ in times),
        "search_key": statistics.median(key for _, key in times),
    }


def _once(browser: Browser, address: str, box: Box, query: str) -> tuple[float, float]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    session = slowed(page)
    page.evaluate(_WATCH, [box.field, box.result])
    first = page.evaluate(_FIRST, query)
    page.wait_for_load_state("networkidle", timeout=120_000)
    session.send("Network.emulateNetworkConditions", FAST_LINE)
    page.wait_for_timeout(2000)
    keys = page.evaluate(_KEYS, query)
    context.close()
    return first, max(keys)


def growth(guide: Guide) -> list[dict[str, Any]]:
    """Seconds of processor time for the index and its gzip size: of the guide as it is, then of more pages."""
    rows = []
    for locale in guide.languages:
        scripts = JsEngine(guide.project, plurals.tables(guide))
        common = index.common_words(guide.locales[locale], scripts)
        own = documents(guide.locales[locale])
        for number in (len(own), *GROWTH):
            shelf = list(islice(_copies(own), number))
            start = time.process_time()
            built = index.build_index(locale, shelf, [], common, scripts)
            seconds = time.process_time() - start
            size = len(gzip.compress(dump(built).encode(), 9))
            rows.append({"locale": locale, "pages": number, "seconds": seconds, "bytes": size})
    return rows


def _copies(shelf: list[Document]) -> Iterator[Document]:
    """The pages again and again, each time with a tenth of their longer words changed."""
    for turn in count():
        for document in shelf:
            sections = [
                replace(section, text=_varied(section.text, turn)) for section in document.sections
            ]
            yield replace(document, path=f"{document.path}-{turn}", sections=sections)


def _varied(text: str, turn: int) -> str:
    """Every tenth word, a different one each turn, with its letters rotated by the number of the turn."""
    if not turn:
        return text

    def changed(match: re.Match[str]) -> str:
        word = match[0]
        place = turn % (len(word) - 1) + 1
        is_chosen = sum(map(ord, word)) % _CHANGED == turn % _CHANGED
        return word[place:] + word[:place] if is_chosen else word

    return _WORD.sub(changed, text)
