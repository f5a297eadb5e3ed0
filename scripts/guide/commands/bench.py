"""Builds this guide and the same content with stock Material, and prints for both: weight by type,
requests, first and largest paint, blocking time and layout shift on a slow phone, the time of a
cold build, from saving a chapter to seeing it, and from entering the search box to the first
result, and how well search answers the open judged questions compared with Pagefind and the search
of Material. It takes a few minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

from guide.commands.search_eval import question_table
from guide.commands.tables import table
from guide.measure import questions, speed
from guide.measure.browser import find_browser
from guide.measure.server import serve_folder
from guide.measure.slow_phone import slow_down
from guide.model.load import load
from guide.project import this_project

RUNS = 3
QUERY = "السكان"
CHAPTER = "chapters/mapping/"
CHAPTER_FILE = "docs/ar/chapters/mapping.md"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
STOCK_SETTINGS = """site_name: stock
site_url: http://127.0.0.1:8000/
theme: {name: material, language: ar}
plugins:
  - search
  - i18n:
      docs_structure: folder
      fallback_to_default: true
      languages:
        - {locale: ar, name: العربية, default: true, build: true}
        - {locale: en, name: English, build: true}
markdown_extensions: [abbr, admonition, attr_list, def_list, footnotes, tables, pymdownx.details, pymdownx.tasklist]
exclude_docs: |
  /data/
"""


@dataclass(frozen=True)
class Candidate:
    """A way to build the content: its settings file, how it is served while writing, and its search box."""

    name: str
    settings: str
    serve: list[str]
    box: speed.Box

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "mkdocs", "--quiet", *arguments, "-f", self.settings]


# Ours rebuilds what a change touches.
CANDIDATES = [
    Candidate("this site", "mkdocs.yml", ["serve", "--dirty"], speed.OURS),
    Candidate("stock Material", "stock.yml", ["serve"], speed.MATERIAL),
]


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def copy_content(folder: Path) -> None:
    """A copy of the tracked files, with the settings of stock Material on the same Markdown."""
    root = this_project().root
    command = ["git", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (root / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, target)
    (folder / "stock.yml").write_text(STOCK_SETTINGS, encoding="utf-8")


def time_build(candidate: Candidate, root: Path, out: Path) -> float:
    """Seconds of a build by a new process."""
    shutil.rmtree(out, ignore_errors=True)
    command = candidate.command("build", "--site-dir", str(out))
    start = time.perf_counter()
    subprocess.run(command, cwd=root, check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def time_saving(candidate: Candidate, root: Path) -> float:
    """Median seconds from saving a chapter to its new words being served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    quiet = subprocess.DEVNULL
    command = candidate.command(*candidate.serve, "--dev-addr", host)
    server = subprocess.Popen(command, cwd=root, stdout=quiet, stderr=quiet)
    address = f"http://{host}/{CHAPTER}"
    file = root / CHAPTER_FILE
    original = file.read_text("utf-8")
    try:
        _wait_for(address, "<html")
        seconds = []
        for number in range(RUNS):
            mark = f"علامة{number}"
            start = time.perf_counter()
            file.write_text(original + f"\n- {mark}\n", encoding="utf-8")
            _wait_for(address, mark)
            seconds.append(time.perf_counter() - start)
        return statistics.median(seconds)
    finally:
        server.terminate()
        server.wait()
        file.write_text(original, encoding="utf-8")


def _wait_for(address: str, text: str, seconds: float = 60) -> None:
    """Raises TimeoutError."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=seconds) as answer:
                if text in answer.read().decode("utf-8"):
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} did not show '{text}'")


def visit(browser: Browser, address: str) -> tuple[dict[str, Any], dict[str, float]]:
    """Bytes by type and number of requests, and paints in milliseconds, of a first visit on a slow phone."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="ar")
    page = context.new_page()
    session = slow_down(page)
    kinds: dict[str, str] = {}
    weight: Counter[str] = Counter()

    def note_kind(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]

    def add_weight(event: dict[str, Any]) -> None:
        weight[kinds.get(event["requestId"], "Other")] += int(event["encodedDataLength"])

    session.on("Network.responseReceived", note_kind)
    session.on("Network.loadingFinished", add_weight)
    page.add_init_script(path=Path(speed.__file__).with_name("paints.js"))
    page.goto(address, wait_until="load", timeout=120_000)
    page.wait_for_load_state("networkidle", timeout=120_000)
    paints = page.evaluate("window.paints")
    first = page.evaluate(
        "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
    )
    context.close()
    return {"bytes": dict(weight), "requests": len(kinds)}, {"fcp": first, **paints}


def medians(runs: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def measure() -> dict[str, dict[str, Any]]:
    results: dict[str, dict[str, Any]] = {}
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        root = Path(scratch) / "copy"
        copy_content(root)
        for candidate in CANDIDATES:
            say(f"{candidate.name}: building {RUNS} times ...")
            out = Path(scratch) / candidate.settings.replace(".yml", "-site")
            seconds = statistics.median(time_build(candidate, root, out) for _ in range(RUNS))
            say(f"{candidate.name}: opening the mapping chapter on a slow phone ...")
            with serve_folder(out) as site:
                address = site + CHAPTER
                visits = [visit(browser, address) for _ in range(RUNS)]
                say(f"{candidate.name}: searching ...")
                searches = [
                    speed.time_search(browser, address, candidate.box, QUERY) for _ in range(RUNS)
                ]
            say(f"{candidate.name}: saving a chapter ...")
            results[candidate.name] = {
                "cold_build_seconds": seconds,
                **visits[0][0],
                **medians([paints for _, paints in visits]),
                **medians(searches),
                "save_to_sight_seconds": time_saving(candidate, root),
            }
        browser.close()
    return results


Figures = dict[str, Any]


def _kilobytes(*kinds: str) -> Callable[[Figures], str]:
    return lambda figures: f"{sum(figures['bytes'].get(kind, 0) for kind in kinds) / 1000:.1f}"


ROWS: list[tuple[str, Callable[[Figures], str]]] = [
    ("HTML, kB", _kilobytes("Document")),
    ("CSS, kB", _kilobytes("Stylesheet")),
    ("scripts, kB", _kilobytes("Script")),
    ("fonts, kB", _kilobytes("Font")),
    ("pictures and other, kB", _kilobytes("Image", "Other", "Manifest", "Fetch", "XHR")),
    ("all, kB", lambda figures: f"{sum(figures['bytes'].values()) / 1000:.1f}"),
    ("requests", lambda figures: str(figures["requests"])),
    ("first paint, s", lambda figures: f"{figures['fcp'] / 1000:.2f}"),
    ("largest paint, s", lambda figures: f"{figures['lcp'] / 1000:.2f}"),
    ("blocking time, ms", lambda figures: f"{figures['blocking']:.0f}"),
    ("layout shift", lambda figures: f"{figures['cls']:.3f}"),
    ("first search result, s", lambda figures: f"{figures['search_first'] / 1000:.2f}"),
    ("slowest key in search, ms", lambda figures: f"{figures['search_key']:.0f}"),
    ("cold build, s", lambda figures: f"{figures['cold_build_seconds']:.2f}"),
    ("from saving to seeing, s", lambda figures: f"{figures['save_to_sight_seconds']:.2f}"),
]


def result_table(results: dict[str, Figures]) -> str:
    rows = [[label, *map(show, results.values())] for label, show in ROWS]
    return table([["", *results], *rows], widths=[26, *(16 for _ in results)])


def growth_table(rows: list[Figures]) -> str:
    lines = [f"{'pages':>6} {'seconds':>8} {'ms a page':>10} {'index, kB':>10}"]
    for row in rows:
        each, size = row["seconds"] / row["pages"] * 1000, row["bytes"] / 1000
        figures = f"{row['pages']:>6} {row['seconds']:>8.2f} {each:>10.1f} {size:>10.0f}"
        lines.append(f"{figures}  {row['locale']}")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./scripts/bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    about = (
        "print instead how long the search index takes for the guide as it is and for 200 to 2,000"
        " pages: copies of the pages, in which one long word in ten is changed"
    )
    parser.add_argument("--growth", action="store_true", help=about)
    chosen = parser.parse_args(arguments)
    if chosen.growth:
        rows = speed.measure_growth(load(this_project())[0])
        print(json.dumps(rows, indent=1) if chosen.json else growth_table(rows))
        return 0
    results = measure()
    say("search: asking the judged questions ...")
    answers, _ = questions.compare(load(this_project())[0])
    if chosen.json:
        print(json.dumps(results | {"search": answers}, indent=1))
    else:
        line = "400 ms, 400 kbit/s, CPU / 4"
        print(f"First visit to the Arabic mapping chapter; {line}; medians of {RUNS} runs.")
        print(result_table(results))
        print("\nJudged questions answered by the first result, by one of the first five:")
        print(question_table(answers))
    return 0
