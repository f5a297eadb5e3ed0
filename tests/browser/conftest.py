"""A real browser on the built site, under a base path; every page opened is watched for faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, sync_playwright

from guide.measure.browser import find_browser
from guide.measure.server import serve_folder

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
KINDS = {
    "home": "",
    "chapter": "chapters/mapping/",
    "example": "examples/barcelona-yearly-report/",
    "examples": "examples/",
    "worksheet": "worksheets/readiness-check/",
    "table-sheet": "worksheets/data-inventory/",
    "worksheets": "worksheets/",
    "glossary": "glossary/",
    "sources": "sources/",
    "changes": "changes/",
    "translations": "translations/",
    "a-z": "a-z/",
    "contribute": "contribute/",
    "accessibility": "accessibility/",
    "privacy": "privacy/",
}


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with serve_folder(site, "/some/path/") as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        yield launched
        launched.close()


@dataclass
class Visit:
    """A page that was opened, and what it asked for."""

    page: Page
    context: BrowserContext
    address: str
    responses: list[Response] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


Open = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Open]:
    """Open a page: `visit("chapters/mapping/", width=390, dark=False, scripts=True, asks="ar")`."""
    contexts: list[BrowserContext] = []
    visits: list[Visit] = []

    def go(
        path: str,
        *,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        scripts: bool = True,
        asks: str = "ar",
        **options: Any,
    ) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            locale=asks,
            reduced_motion="reduce",
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        one = Visit(page, context, address)
        visits.append(one)
        page.on("console", lambda message: _note(one, message.type, message.text))
        page.on("pageerror", lambda error: one.faults.append(str(error)))
        page.on("requestfailed", lambda request: _note_failed(one, request))
        page.on("response", lambda response: one.responses.append(response))
        page.goto(address + path)
        return one

    yield go
    for one in visits:
        for response in one.responses:
            assert response.url.startswith((address, "data:")), f"left the site: {response.url}"
            if response.status >= 400 and "no-such-page" not in response.url:
                one.faults.append(f"{response.status}: {response.url}")
    for context in contexts:
        context.close()
    assert not [fault for one in visits for fault in one.faults]


def _note(one: Visit, kind: str, text: str) -> None:
    if kind == "error" and "status of 404" not in text:
        one.faults.append(text)


def _note_failed(one: Visit, request: Request) -> None:
    """A request that the next navigation cut off is no fault of the page."""
    if request.failure != "net::ERR_ABORTED":
        one.faults.append(f"failed: {request.url}")
