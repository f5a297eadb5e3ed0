"""Editions and old addresses on a small guide: frozen once, served unchanged, reached under any path."""

from __future__ import annotations

import hashlib
import re
import subprocess
import zipfile
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

from guide.commands.build import build
from guide.commands.check import findings
from guide.commands.edition import freeze
from guide.commands.fix import fix
from guide.project import Project
from guide.run import RefusedError
from tests.conftest import SITE_URL, commit

DAY = "1792454400"  # 2026-10-20
LATER = "1811116800"  # 2027-05-24


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setenv("SITE_URL", SITE_URL)
    monkeypatch.setenv("REPO_URL", "https://code.example/guide")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    return monkeypatch


def digests(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def root_of(file: Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_bytes())


def test_an_edition_is_served_unchanged_by_every_later_build(
    repository: Project, on: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert freeze(repository, "2026-1") == 0
    assert findings(repository) == []
    commit(repository.root, "Freeze edition 2026-1")
    with zipfile.ZipFile(repository.editions / "2026-1.zip") as archive:
        frozen = {
            name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()
        }
    on.setenv("SOURCE_DATE_EPOCH", LATER)
    chapter = repository.docs / "en" / "chapters" / "mapping.md"
    chapter.write_text(chapter.read_text("utf-8").replace("A city tried", "Two cities tried"))
    on.setenv("SITE_URL", "https://elsewhere.example/")
    assert build(repository.root, tmp_path / "site") == 0
    assert digests(tmp_path / "site" / "editions" / "2026-1") == frozen
    assert "editions/" not in (tmp_path / "site" / "sitemap.xml").read_text("utf-8")
    listed = {file.parent.name for file in (tmp_path / "site").glob("*/2026-1/index.html")}
    assert listed == {"2026-1"}


def test_the_same_commit_and_day_freeze_to_the_same_bytes(
    repository: Project, on: pytest.MonkeyPatch
) -> None:
    assert freeze(repository, "2026-1") == 0
    first = (repository.editions / "2026-1.zip").read_bytes()
    entry = (repository.data / "editions.yml").read_text("utf-8")
    assert hashlib.sha256(first).hexdigest() in entry and "date: 2026-10-20" in entry
    for file in ("editions/2026-1.zip", "docs/data/editions.yml", "CITATION.cff"):
        (repository.root / file).unlink()
    commit_back(repository)
    assert freeze(repository, "2026-1") == 0
    assert (repository.editions / "2026-1.zip").read_bytes() == first


def commit_back(repository: Project) -> None:
    subprocess.run(["git", "checkout", "--quiet", "."], cwd=repository.root, check=True)


def test_an_edition_stays_in_itself_and_says_what_it_is(
    repository: Project, on: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    assert build(repository.root, site, EDITION="2026-1") == 0
    base = f"{SITE_URL}editions/2026-1/"
    for file in site.rglob("index.html"):
        here = file.parent.relative_to(site).as_posix().removeprefix(".")
        root = root_of(file)
        words = "edition 1 of 2026" if here.startswith("en") else "الطبعة ١ لعام ٢٠٢٦"
        banner = root.xpath("//aside[@class='edition']")[0]
        assert words in banner.text_content()
        address = f"{here}/" if here else ""
        assert urljoin(base + address, banner.find(".//a").get("href")) == SITE_URL + address
        assert root.xpath("//link[@rel='canonical']/@href") == [SITE_URL + address]
        assert root.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert not root.xpath("//link[@rel='alternate']")
        assert not root.xpath("//a[contains(@href, 'code.example')]")
        banner.getparent().remove(banner)
        for element in root.iter("a", "link", "script", "form"):
            target = element.get("href") or element.get("src") or element.get("action") or ""
            if element.get("rel") != "canonical" and not urlsplit(target).scheme:
                assert urljoin(base + address, target).startswith(base), f"{here}: {target}"
        for target in root.xpath("string(//form/@data-search)").split():
            assert (file.parent / target).resolve().is_file()
    for absent in ("404.html", "sitemap.xml", "robots.txt", "_headers", "feed.xml", "editions"):
        assert not (site / absent).exists()
    cited = (site / "en" / "chapters" / "mapping" / "cite.ris").read_text("utf-8")
    assert "ET  - Edition 1 of 2026" in cited
    assert f"UR  - {base}en/chapters/mapping/" in cited


def test_a_later_edition_does_not_hold_an_earlier_one(
    repository: Project, on: pytest.MonkeyPatch
) -> None:
    assert freeze(repository, "2026-1") == 0
    commit(repository.root, "Freeze edition 2026-1")
    assert freeze(repository, "2026-2") == 0
    with zipfile.ZipFile(repository.editions / "2026-2.zip") as archive:
        assert not [name for name in archive.namelist() if "editions/" in name]
    citation = (repository.root / "CITATION.cff").read_text("utf-8")
    assert citation.count('version: "2026-2"') == 2


def test_a_gone_page_leads_on_in_each_language(
    repository: Project, on: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for locale in ("ar", "en"):
        folder = repository.docs / locale / "examples"
        (folder / "town-survey.md").rename(folder / "door-to-door.md")
        for file in (repository.docs / locale).rglob("*.md"):
            file.write_text(file.read_text("utf-8").replace("town-survey", "door-to-door"))
    places = repository.data / "places.yml"
    places.write_text(places.read_text("utf-8").replace("town-survey", "door-to-door"))
    gone = [str(one) for one in findings(repository)]
    assert [one for one in gone if "'examples/town-survey' was published and is gone" in one]
    with (repository.data / "redirects.yml").open("a", encoding="utf-8") as file:
        file.write("examples/town-survey: examples/door-to-door\n")
        file.write("chapters/mapping#why: chapters/mapping#levels\n")
        file.write("chapters/mapping#people: glossary#trust\n")
    assert [one for one in findings(repository) if "redirect" in one.rule] == []
    fix(repository)
    site = tmp_path / "site"
    assert build(repository.root, site) == 0
    for folder, says in (("", "انتقلت هذه الصفحة"), ("en/", "This page has moved")):
        root = root_of(site / folder / "examples" / "town-survey" / "index.html")
        new = f"{SITE_URL}{folder}examples/door-to-door/"
        here = f"{SITE_URL}{folder}examples/town-survey/"
        assert root.xpath("string(//h1)") == says
        assert root.xpath("//link[@rel='canonical']/@href") == [new]
        assert root.xpath("//meta[@name='robots']/@content") == ["noindex"]
        refresh = root.xpath("string(//noscript/meta/@content)").split("url=")
        assert refresh[0] == "0; " and urljoin(here, refresh[1]) == new
        assert urljoin(here, root.xpath("string(//main//a/@href)")) == new
        assert not root.xpath("//script[not(@src)]")
        chapter = root_of(site / folder / "chapters" / "mapping" / "index.html")
        assert chapter.xpath("//h2[@id='levels']/span/@id") == ["why"]
        moved = chapter.xpath("//li[@id='people']/a/@href")
        assert moved == ["../../glossary/#trust"]
    assert "town-survey" not in (site / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("first", "not the name of an edition"),
        ("2026-01", "not the name of an edition"),
        ("../2026-1", "not the name of an edition"),
        ("2025-1", "This is 2026"),
    ],
)
def test_a_wrong_name_is_refused(
    repository: Project,
    on: pytest.MonkeyPatch,
    name: str,
    why: str,
) -> None:
    before = digests(repository.root)
    with pytest.raises(RefusedError, match=re.escape(why)):
        freeze(repository, name)
    assert digests(repository.root) == before


def test_what_is_not_committed_is_not_frozen(repository: Project, on: pytest.MonkeyPatch) -> None:
    (repository.root / "note.txt").write_text("later", encoding="utf-8")
    before = digests(repository.root)
    with pytest.raises(RefusedError, match="uncommitted changes"):
        freeze(repository, "2026-1")
    assert digests(repository.root) == before


def test_an_edition_needs_the_address_of_the_guide(
    repository: Project, on: pytest.MonkeyPatch
) -> None:
    on.delenv("SITE_URL")
    with pytest.raises(RefusedError, match="SITE_URL=https://"):
        freeze(repository, "2026-1")


def test_a_guide_with_findings_is_not_frozen(
    repository: Project, on: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    chapter = repository.docs / "en" / "chapters" / "mapping.md"
    chapter.write_text(chapter.read_text("utf-8").replace("section: 1", "section: one"))
    commit(repository.root, "Break it")
    before = digests(repository.root)
    assert freeze(repository, "2026-1") == 1
    assert "docs/en/chapters/mapping.md:4: " in capfd.readouterr().out
    assert digests(repository.root) == before


def test_a_name_in_use_is_refused(repository: Project, on: pytest.MonkeyPatch) -> None:
    assert freeze(repository, "2026-1") == 0
    commit(repository.root, "Freeze edition 2026-1")
    before = digests(repository.root)
    with pytest.raises(RefusedError, match="already"):
        freeze(repository, "2026-1")
    assert digests(repository.root) == before


def test_nothing_is_kept_when_it_cannot_all_be_written(
    repository: Project, on: pytest.MonkeyPatch
) -> None:
    repository.editions.write_text("a file where the folder should be", encoding="utf-8")
    commit(repository.root, "Stand in the way")
    before = digests(repository.root)
    with pytest.raises(RefusedError, match="nothing was"):
        freeze(repository, "2026-1")
    assert digests(repository.root) == before
