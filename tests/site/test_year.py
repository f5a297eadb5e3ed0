"""A year of the guide on a small copy: publish, change, fall behind, accept, review, freeze, redirect."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path

import pytest
from lxml import html

from guide.checks.unrecorded_changes import record
from guide.commands import change, translations
from guide.commands.build import build
from guide.commands.check import findings
from guide.commands.edition import freeze
from guide.commands.fix import fix
from guide.model.load import load
from guide.project import Project
from tests.conftest import SITE_URL, commit


class Year:
    """The guide on the days of a year; `on` is the calendar."""

    def __init__(self, project: Project, calendar: pytest.MonkeyPatch, out: Path) -> None:
        self.project, self.calendar, self.out = project, calendar, out

    def on(self, day: str) -> None:
        midnight = datetime.datetime.fromisoformat(f"{day}T00:00:00+00:00")
        self.calendar.setenv("SOURCE_DATE_EPOCH", str(int(midnight.timestamp())))

    def publish(self, day: str) -> None:
        self.on(day)
        assert build(self.project.root, self.out) == 0

    def page(self, locale: str, path: str = "chapters/mapping") -> html.HtmlElement:
        folder = self.out if locale == "ar" else self.out / locale
        return html.document_fromstring((folder / path / "index.html").read_bytes())

    def days(self, locale: str) -> list[str]:
        return self.page(locale).xpath("//ul[@class='dates']//time/@datetime")

    def notices(self, locale: str) -> list[str]:
        found = self.page(locale).xpath("//*[@class='notice']")
        return [" ".join(one.text_content().split()) for one in found]

    def replace(self, locale: str, old: str, new: str, path: str = "chapters/mapping") -> None:
        file = self.project.docs / locale / f"{path}.md"
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def found(self) -> list[str]:
        return [str(one) for one in (*findings(self.project), *record(load(self.project)[0]))]


@pytest.fixture
def year(repository: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Year:
    monkeypatch.setenv("SITE_URL", SITE_URL)
    monkeypatch.setenv("REPO_URL", "")
    return Year(repository, monkeypatch, tmp_path / "site")


def test_a_year_of_the_guide(year: Year, capsys: pytest.CaptureFixture[str]) -> None:
    year.publish("2026-01-05")
    assert year.days("ar") == year.days("en") == ["2026-01-05"]
    assert year.notices("ar") == year.notices("en") == []

    year.on("2026-03-02")
    year.replace("en", "- Who was missing?", "- Who was missing, and who spoke for them?")
    assert ["'questions' changed" in one for one in year.found()] == [True]
    told = ["--ar", "سؤال أوضح عمّن غاب.", "--en", "A clearer question about who was missing."]
    assert change.main(["clarification", "chapters/mapping#questions", *told], year.project) == 0
    assert year.found() == []
    year.publish("2026-03-02")
    assert year.days("ar") == year.days("en") == ["2026-01-05", "2026-03-02"]
    assert year.notices("en") == []
    (behind,) = year.notices("ar")
    assert "الإنجليزية" in behind
    links = year.page("ar").xpath("//*[@class='notice']//a/@href")
    assert links == ["#questions", "../../en/chapters/mapping/#questions"]
    assert "clearer question" in (year.out / "en" / "feed.xml").read_text("utf-8")
    status = year.page("ar", "chapters/mapping").xpath("string(//ul[@class='changes'])")
    assert "سؤال أوضح" in status

    corrected = ["--ar", "صُحّح عدد البيوت.", "--en", "The number of houses was corrected."]
    assert change.main(["correction", "examples/town-survey", *corrected], year.project) == 0

    year.on("2026-04-01")
    year.replace("en", "How to understand your city.", "How to get to know your city.")
    assert len(year.found()) == 1
    assert change.main(["--minor", "chapters/mapping"], year.project) == 0
    assert year.found() == []
    year.publish("2026-04-01")
    assert year.days("en") == ["2026-01-05", "2026-03-02"]
    assert len(year.notices("ar")) == 1, "a minor change does not hide that a section is behind"

    year.on("2026-05-01")
    assert translations.main([], year.project) == 1
    year.replace("ar", "{#questions}\n", "{#questions}\n\nومن تكلم باسم من غاب؟\n")
    id = load(year.project)[0].changes[-1].id
    assert change.main(["--under", id, "chapters/mapping"], year.project) == 0
    assert translations.main(["--accept", "chapters/mapping"], year.project) == 0
    assert translations.main([], year.project) == 0
    year.publish("2026-05-01")
    assert year.notices("ar") == year.notices("en") == []

    year.publish("2027-01-06")
    (late_in_arabic,), (late_in_english,) = year.notices("ar"), year.notices("en")
    assert "٥ يناير/كانون الثاني ٢٠٢٧" in late_in_arabic
    assert "5 January 2027" in late_in_english
    read = ["--ar", "قُرئت المصادر كلها من جديد.", "--en", "All sources were read again."]
    assert change.main(["reviewed", "chapters/mapping", *read], year.project) == 0
    year.publish("2027-01-06")
    assert year.notices("ar") == year.notices("en") == []
    assert year.days("ar") == ["2026-01-05", "2026-03-02", "2027-01-06"]

    fix(year.project)
    commit(year.project.root, "Keep the year")
    assert freeze(year.project, "2027-1") == 0
    commit(year.project.root, "Freeze edition 2027-1")
    archive = year.project.editions / "2027-1.zip"
    frozen = hashlib.sha256(archive.read_bytes()).hexdigest()

    year.on("2027-02-01")
    for locale in ("ar", "en"):
        folder = year.project.docs / locale / "examples"
        (folder / "town-survey.md").rename(folder / "door-to-door.md")
        year.replace(locale, "examples/town-survey", "examples/door-to-door")
    places = year.project.data / "places.yml"
    places.write_text(places.read_text("utf-8").replace("town-survey", "door-to-door"), "utf-8")
    assert any("'examples/town-survey' was published and is gone" in one for one in year.found())
    with (year.project.data / "redirects.yml").open("a", encoding="utf-8") as file:
        file.write("examples/town-survey: examples/door-to-door\n")
    fix(year.project)
    assert [one for one in year.found() if "record" not in one] == []
    assert change.main(["--minor", "chapters/mapping"], year.project) == 0
    assert year.found() == []
    assert translations.main([], year.project) == 0, "a page with a new address is no new page"
    year.publish("2027-02-01")
    for locale in ("ar", "en"):
        moved = year.page(locale, "examples/town-survey")
        assert moved.xpath("string(//main//a/@href)") == "../door-to-door/"
    assert hashlib.sha256(archive.read_bytes()).hexdigest() == frozen
    kept = year.out / "editions" / "2027-1"
    assert (kept / "examples" / "town-survey" / "index.html").is_file()
    page = html.document_fromstring((kept / "chapters" / "mapping" / "index.html").read_bytes())
    assert not page.xpath("//*[@class='notice']")
    record_of_page = year.page("en", "examples/door-to-door").xpath(
        "string(//ul[@class='changes'])"
    )
    assert "number of houses" in record_of_page
