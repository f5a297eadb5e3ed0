"""Access of the pages that the real guide may lack today: frozen, moved, lent, late and behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from guide.commands.build import build
from guide.commands.edition import freeze
from guide.measure.server import serve_folder
from guide.project import Project
from tests.browser.conftest import Open
from tests.browser.test_access import AXE, RUN, SHOW_ALL
from tests.conftest import SITE_URL, commit

FROZEN = "1792454400"  # 2026-10-20
LATER = "1811116800"  # 2027-05-24
PAGES = {
    "editions/2026-1/": ".edition",
    "editions/2026-1/en/chapters/mapping/": ".edition",
    "editions/2026-1/examples/town-survey/": ".edition",
    "chapters/mapping/": ".notice",
    "en/chapters/mapping/": ".notice",
    "en/examples/town-survey/": ".notice",
    "changes/": "[href*='editions/2026-1/']",
    "en/changes/": "[href*='editions/2026-1/']",
}


@pytest.fixture
def address(repository: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """The small guide with an edition, an old address, a page to translate, a late chapter and one behind."""
    monkeypatch.setenv("SITE_URL", SITE_URL)
    monkeypatch.setenv("REPO_URL", "https://code.example/guide")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FROZEN)
    assert freeze(repository, "2026-1") == 0
    commit(repository.root, "Freeze edition 2026-1")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", LATER)
    (repository.docs / "en" / "examples" / "town-survey.md").unlink()
    for locale, word in (("ar", "تغييرات"), ("en", "Changes")):
        record = repository.docs / locale / "changes.md"
        record.write_text(f"---\ntitle: {word}\ndescription: {word}.\n---\n", "utf-8")
    for name, text in (
        ("untranslated.yml", "- {page: examples/town-survey, locale: en, reason: new}\n"),
        (
            "redirects.yml",
            "chapters/maps: chapters/mapping\nchapters/mapping#why: glossary#trust\n",
        ),
    ):
        (repository.data / name).write_text(text, "utf-8")
    chapter = repository.docs / "en" / "chapters" / "mapping.md"
    chapter.write_text(chapter.read_text("utf-8").replace("A city tried", "Two cities tried"))
    assert build(repository.root, tmp_path / "site") == 0
    with serve_folder(tmp_path / "site", "/some/path/") as url:
        yield url


def faults_of(page: Page) -> list[str]:
    page.add_style_tag(content=SHOW_ALL)
    page.evaluate(AXE)
    faults: list[str] = page.evaluate(RUN)
    page.set_viewport_size({"width": 320, "height": 640})
    if page.evaluate("document.documentElement.scrollWidth") > 320:
        faults.append("overflows")
    return faults


def test_axe_finds_nothing_in_any_state(visit: Open) -> None:
    found = {}
    for path, part in PAGES.items():
        for width, dark in ((390, False), (1280, True)):
            asks = "en" if "en/" in path else "ar"
            page = visit(path, width=width, dark=dark, asks=asks, bypass_csp=True).page
            assert page.locator(part).count(), (path, part)
            found[path, width] = faults_of(page)
    assert {place: faults for place, faults in found.items() if faults} == {}


@pytest.mark.parametrize("scripts", [True, False])
def test_an_old_address_leads_on_and_could_be_read(visit: Open, scripts: bool) -> None:
    one = visit("en/chapters/maps/#levels", scripts=scripts)
    one.page.wait_for_url("**/en/chapters/mapping/" + ("#levels" if scripts else ""))
    if scripts:
        stopped = visit("en/chapters/mapping/", bypass_csp=True)
        stopped.context.route("**/redirect*", lambda route: route.fulfill(body=""))
        for path, says in (("chapters/maps/", "انتقلت"), ("en/chapters/maps/", "has moved")):
            stopped.page.goto(stopped.address + path)
            assert says in stopped.page.locator("h1").inner_text()
            assert faults_of(stopped.page) == []
