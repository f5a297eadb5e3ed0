"""`./scripts/bench`: speed, weight and search of this site and of stock Material, from the same content in one run."""

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

from guide.measure import questions, speed
from guide.measure.browser import find_browser
from guide.measure.server import served
from guide.measure.slow_phone import slowed
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
    """A way to build the content: its folder (a copy of the repository) and its settings file."""

    name: str
    root: Path
    settings: str

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "mkdocs", "--quiet", *arguments, "-f", self.settings]

    @property
    def serving(self) -> list[str]:
        """How this candidate is served while writing; ours rebuilds what a change touches."""
        return ["serve", "--dirty"] if self.name == "this site" else ["serve"]

    @property
    def box(self) -> speed.Box:
        return speed.OURS if self.name == "this site" else speed.MATERIAL


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def copies(folder: Path) -> list[Candidate]:
    """Two copies of the tracked files: this site, and stock Material on the same Markdown."""
    root = this_project().root
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    for name in filter(None, names):
        if (root / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, target)
    (folder / "stock.yml").write_text(STOCK_SETTINGS, encoding="utf-8")
    return [
        Candidate("this site", folder, "mkdocs.yml"),
        Candidate("stock Material", folder, "stock.yml"),
    ]


def cold_build(candidate: Candidate, out: Path) -> float:
    """Median seconds of a build by a new process."""
    seconds = []
    for _ in range(RUNS):
        shutil.rmtree(out, ignore_errors=True)
        start = time.perf_counter()
        subprocess.run(
            candidate.command("build", "--site-dir", str(out)),
            cwd=candidate.root,
            check=True,
            stderr=subprocess.DEVNULL,
        )
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def save_to_sight(candidate: Candidate) -> float:
    """Median seconds from saving a chapter to its new words being served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        candidate.command(*candidate.serving, "--dev-addr", f"127.0.0.1:{port}"),
        cwd=candidate.root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}/{CHAPTER}"
    file = candidate.root / CHAPTER_FILE
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


def first_visit(browser: Browser, address: str) -> dict[str, Any]:
    """Bytes by type, requests and paints (milliseconds) of a first visit on a slow phone."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="ar")
    page = context.new_page()
    session = slowed(page)
    kinds: dict[str, str] = {}
    weight: Counter[str] = Counter()

    def received(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]

    def finished(event: dict[str, Any]) -> None:
        weight[kinds.get(event["requestId"], "Other")] += int(event["encodedDataLength"])

    session.on("Network.responseReceived", received)
    session.on("Network.loadingFinished", finished)
    page.add_init_script(path=Path(speed.__file__).with_name("paints.js"))
    page.goto(address, wait_until="load", timeout=120_000)
    page.wait_for_load_state("networkidle", timeout=120_000)
    paints = page.evaluate("window.paints")
    first = page.evaluate(
        "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
    )
    context.close()
    return {
        "bytes": dict(weight),
        "requests": len(kinds),
        "fcp": first,
        "lcp": paints["lcp"],
        "blocking": paints["blocking"],
        "cls": paints["shift"],
    }


def median_visit(browser: Browser, address: str) -> dict[str, Any]:
    visits = [first_visit(browser, address) for _ in range(RUNS)]
    figures: dict[str, Any] = {"bytes": visits[0]["bytes"], "requests": visits[0]["requests"]}
    for name in ("fcp", "lcp", "blocking", "cls"):
        figures[name] = statistics.median(visit[name] for visit in visits)
    return figures


def measure() -> dict[str, dict[str, Any]]:
    results: dict[str, dict[str, Any]] = {}
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        for candidate in copies(Path(scratch) / "copy"):
            say(f"{candidate.name}: building {RUNS} times ...")
            out = Path(scratch) / candidate.settings.replace(".yml", "-site")
            figures: dict[str, Any] = {"cold_build_seconds": cold_build(candidate, out)}
            say(f"{candidate.name}: opening the mapping chapter on a slow phone ...")
            with served(out) as address:
                figures |= median_visit(browser, address + CHAPTER)
                say(f"{candidate.name}: searching ...")
                figures |= speed.in_browser(browser, address + CHAPTER, candidate.box, QUERY, RUNS)
            say(f"{candidate.name}: saving a chapter ...")
            figures["save_to_sight_seconds"] = save_to_sight(candidate)
            results[candidate.name] = figures
        browser.close()
    return results


def _kilobytes(*kinds: str) -> Callable[[dict[str, Any]], str]:
    return lambda figures: f"{sum(figures['bytes'].get(kind, 0) for kind in kinds) / 1000:.1f}"


ROWS: list[tuple[str, Callable[[dict[str, Any]], str]]] = [
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


def table(results: dict[str, dict[str, Any]]) -> str:
    names = list(results)
    lines = [f"{'':26}" + "".join(f"{name:>18}" for name in names)]
    for label, show in ROWS:
        lines.append(f"{label:26}" + "".join(f"{show(results[name]):>18}" for name in names))
    return "\n".join(lines)


def growth_table(rows: list[dict[str, Any]]) -> str:
    lines = [f"{'pages':>6} {'seconds':>8} {'ms a page':>10} {'index, kB':>10}"]
    for row in rows:
        each = row["seconds"] / row["pages"] * 1000
        figures = f"{row['seconds']:>8.2f} {each:>10.1f} {row['bytes'] / 1000:>10.0f}"
        lines.append(f"{row['pages']:>6} {figures}  {row['locale']}")
    return "\n".join(lines)


def grow(as_json: bool) -> int:
    """How the index grows with copies of the pages."""
    rows = speed.growth(load(this_project())[0])
    print(json.dumps(rows, indent=1) if as_json else growth_table(rows))
    return 0


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="./scripts/bench",
        description="Builds this guide and the same content with stock Material, and prints for both:"
        " weight by type, requests, first and largest paint, blocking time and layout shift on a slow"
        " phone, the time of a cold build, from saving a chapter to seeing it, and from entering the search"
        " box to the first result, and how well search answers the open judged questions compared with"
        " Pagefind and the search of Material. It takes a few minutes.",
    )
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    parser.add_argument(
        "--growth",
        action="store_true",
        help="print instead how long the search index takes for the guide as it is and for 200 to 2,000"
        " pages: copies of the pages, in which one long word in ten is changed",
    )
    chosen = parser.parse_args(arguments)
    if chosen.growth:
        return grow(chosen.json)
    results = measure()
    say("search: asking the judged questions ...")
    answers, _ = questions.compare(load(this_project())[0])
    if chosen.json:
        print(json.dumps(results | {"search": answers}, indent=1))
    else:
        print(
            "First visit to the Arabic mapping chapter; 400 ms, 400 kbit/s, CPU / 4; medians of 3 runs."
        )
        print(table(results))
        print("\nJudged questions answered by the first result, by one of the first five:")
        print(questions.table(answers))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
