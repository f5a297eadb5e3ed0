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
from contextlib import contextmanager
from pathlib import Path

import material
from playwright.sync_api import Page, sync_playwright

from guide.measure.browser import find_browser
from guide.measure.server import served
from guide.model.guide import Guide
from guide.search.documents import Document, documents

SECTIONS = 5  # of one page, as in our own list of results

_PAGEFIND = Path(__file__).with_name("pagefind.js").read_text("utf-8")
_LUNR = Path(__file__).with_name("lunr.js").read_text("utf-8")


def pagefind(guide: Guide, locale: str, queries: list[str]) -> list[list[set[str]]]:
    """For each query the places of its results, each with the names of what is shown there."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for document in documents(guide.locales[locale]):
            file = folder / document.path / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_as_page(document, locale), encoding="utf-8")
        (folder / "index.html").write_text(f'<!doctype html><html lang="{locale}">', "utf-8")
        root = guide.project.root
        subprocess.run(
            [root / "node_modules" / ".bin" / "pagefind", "--silent", "--site", folder],
            check=True,
            env=os.environ | {"PATH": f"{root / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"},
        )
        with _opened(folder) as page:
            results = page.evaluate(_PAGEFIND, [locale, queries])
    return [
        list(
            _places(
                (_name(url), ((_name(part), held) for part, held in parts)) for url, parts in found
            )
        )
        for found in results
    ]


def lunr(guide: Guide, locale: str, queries: list[str]) -> list[list[set[str]]]:
    """As `pagefind`; one index holds all languages, as the theme builds it, and any language's answer counts."""
    javascripts = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
    index = {
        "config": {
            "lang": list(guide.languages),
            "separator": r"[\s\-]+",
            "pipeline": ["stopWordFilter"],
            "fields": {"title": {"boost": 1e3}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}},
        },
        "docs": [
            row
            for language in guide.languages
            for document in documents(guide.locales[language])
            for row in _as_rows(document, language)
        ],
        "options": {"suggest": False},
    }
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        shutil.copytree(javascripts / "lunr", folder / "lunr")
        (folder / "workers").mkdir()
        [worker] = (javascripts / "workers").glob("search.*.min.js")
        shutil.copyfile(worker, folder / "workers" / "search.js")
        (folder / "index.html").write_text("<!doctype html>", "utf-8")
        with _opened(folder) as page:
            results = page.evaluate(_LUNR, [index, queries])
    return [
        list(
            _places(
                (
                    _name(item[0][0].partition("#")[0], 1),
                    ((_name(part, 1), held) for part, held in item),
                )
                for item in found
            )
        )
        for found in results
    ]


@contextmanager
def _opened(folder: Path) -> Iterator[Page]:
    with served(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(address)
        yield page
        browser.close()


def _as_page(document: Document, locale: str) -> str:
    parts = "".join(
        (f'<h2 id="{section.id}">{html.escape(section.heading)}</h2>' if section.heading else "")
        + f"<p>{html.escape(section.text)}</p>"
        for section in document.sections
    )
    title = html.escape(document.title)
    return (
        f'<!doctype html><html lang="{locale}"><title>{title}</title><body><h1>{title}</h1>{parts}'
    )


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


def _places(pages: Iterable[tuple[str, Iterable[tuple[str, float]]]]) -> Iterator[set[str]]:
    """A page with its best section in one place, its next sections after it."""
    for page, parts in pages:
        sections = [(held, name) for name, held in parts if name != page]
        best = [name for _, name in sorted(sections, key=lambda section: -section[0])][:SECTIONS]
        yield {page, *best[:1]}
        yield from ({name} for name in best[1:])


ENGINES = {"Pagefind": pagefind, "Material (lunr)": lunr}
