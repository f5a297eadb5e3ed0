"""Pagefind and the theme's own search over the sections that ours indexes, each run by its own code in a browser.

Both get every advantage that is open to them: the very sections of our index as clean pages without menus
or furniture; what their own interfaces show, in that order; and a result's page and its best section count
in one place, as if a reader had opened both.
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import material
from playwright.sync_api import sync_playwright

from guide.measure.browser import find_browser
from guide.measure.server import serve_folder
from guide.model.guide import Guide
from guide.search.documents import Document, documents

SECTIONS = 5  # of one page, as in our own list of results

_PAGEFIND = Path(__file__).with_name("pagefind.js").read_text("utf-8")
_LUNR = Path(__file__).with_name("lunr.js").read_text("utf-8")
# For each query its results in order, each with the names of what is shown there.
Results = list[list[set[str]]]


def pagefind(guide: Guide, locale: str, queries: list[str]) -> Results:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for document in documents(guide.locales[locale]):
            file = folder / document.path / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_as_page(document, locale), encoding="utf-8")
        (folder / "index.html").write_text(f'<!doctype html><html lang="{locale}">', "utf-8")
        root = guide.project.root
        program = root / "node_modules" / ".bin" / "pagefind"
        path = f"{root / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
        environment = os.environ | {"PATH": path}
        subprocess.run([program, "--silent", "--site", folder], check=True, env=environment)
        return _search(folder, _PAGEFIND, [locale, queries])


def lunr(guide: Guide, locale: str, queries: list[str]) -> Results:
    """One index holds all languages, as the theme builds it, and any language's answer counts."""
    javascripts = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
    rows = [
        row
        for language in guide.locales.values()
        for document in documents(language)
        for row in _as_rows(document, language.code)
    ]
    settings = {
        "lang": list(guide.languages),
        "separator": r"[\s\-]+",
        "pipeline": ["stopWordFilter"],
        "fields": {"title": {"boost": 1e3}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}},
    }
    index = {"config": settings, "docs": rows, "options": {"suggest": False}}
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        shutil.copytree(javascripts / "lunr", folder / "lunr")
        (folder / "workers").mkdir()
        [worker] = (javascripts / "workers").glob("search.*.min.js")
        shutil.copyfile(worker, folder / "workers" / "search.js")
        (folder / "index.html").write_text("<!doctype html>", "utf-8")
        return _search(folder, _LUNR, [index, queries], languages=1)


def _search(folder: Path, script: str, arguments: list[Any], languages: int = 0) -> Results:
    """Runs a script in the browser on a folder; `languages` is how many names a URL has before the page's."""
    with serve_folder(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(address)
        found = page.evaluate(script, arguments)
        browser.close()
    return [list(_results(pages, languages)) for pages in found]


def _as_page(document: Document, locale: str) -> str:
    title = html.escape(document.title)
    page = f'<!doctype html><html lang="{locale}"><title>{title}</title><body><h1>{title}</h1>'
    for section in document.sections:
        if section.heading:
            page += f'<h2 id="{section.id}">{html.escape(section.heading)}</h2>'
        page += f"<p>{html.escape(section.text)}</p>"
    return page


def _as_rows(document: Document, locale: str) -> Iterator[dict[str, str]]:
    for section in document.sections:
        if section.id and not section.heading:
            continue
        yield {
            "location": f"{locale}/{document.path}/" + (f"#{section.id}" if section.id else ""),
            "title": html.escape(section.heading or document.title),
            "text": html.escape(section.text),
        }


def _name(url: str, languages: int = 0) -> str:
    """`/chapters/mapping/#residents` as the judged questions write it."""
    path, mark, anchor = url.partition("#")
    names = path.strip("/").removesuffix("index.html").split("/")[languages:]
    return "/".join(names) + mark + anchor


def _results(
    pages: Iterable[tuple[str, list[tuple[str, float]]]], languages: int = 0
) -> Iterator[set[str]]:
    """A page with its best section as one result, its next sections after it."""
    for url, parts in pages:
        page = _name(url, languages)
        names = [_name(part, languages) for part, _ in sorted(parts, key=lambda part: -part[1])]
        best = [name for name in names if name != page][:SECTIONS]
        yield {page, *best[:1]}
        yield from ({name} for name in best[1:])


ENGINES = {"Pagefind": pagefind, "Material (lunr)": lunr}
