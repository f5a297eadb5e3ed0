"""The Atom feeds of the record of changes."""

from __future__ import annotations

import datetime
from xml.etree import ElementTree

import pytest

from guide.commands import change
from guide.model.load import load
from guide.project import Project
from guide.record.dates import page_dates
from guide.site_files import feeds
from tests.small_guide import guide_of

ATOM = "{http://www.w3.org/2005/Atom}"


def test_feeds_are_whole(small: Project) -> None:
    guide = guide_of(small)
    files = feeds.feeds(guide, "https://guide.example/a/", "guide.example")
    assert set(files) == {
        "feed.xml",
        "en/feed.xml",
        "chapters/mapping/feed.xml",
        "en/chapters/mapping/feed.xml",
    }
    for name, text in files.items():
        root = ElementTree.fromstring(text)
        for part in (root, *root.findall(f"{ATOM}entry")):
            for needed in ("id", "title", "updated"):
                assert part.findtext(f"{ATOM}{needed}"), (name, needed)
        itself = next(one for one in root.findall(f"{ATOM}link") if one.get("rel") == "self")
        assert itself.get("href") == f"https://guide.example/a/{name}"
        assert root.find(f"{ATOM}author/{ATOM}name") is not None
        entry = root.find(f"{ATOM}entry")
        assert entry is not None
        assert entry.findtext(f"{ATOM}updated") == "2026-01-05T00:00:00Z"


def test_feeds_write_the_quotation_marks_of_their_language(small: Project) -> None:
    arguments = ["correction", "chapters/mapping", "--ar", "صُحّح.", "--en", 'The city\'s "map".']
    assert change.main([*arguments, "--date", "2026-03-01"], small) == 0
    files = feeds.feeds(guide_of(small), "https://guide.example/a/", "guide.example")
    assert "The city’s “map”." in files["en/feed.xml"]


def test_ids_of_feeds_stay_when_the_site_moves(small: Project) -> None:
    guide = guide_of(small)
    here = feeds.feeds(guide, "https://guide.example/a/", "guide.example")
    there = feeds.feeds(guide, "https://other.example/", "guide.example")
    for name in here:
        ids = [
            [one.text for one in ElementTree.fromstring(text).iter(f"{ATOM}id")]
            for text in (here[name], there[name])
        ]
        assert ids[0] == ids[1]
        assert all(one and one.startswith("tag:guide.example,2026-01-05:") for one in ids[0])


@pytest.mark.parametrize(
    ("new", "is_chapter"), [("chapters/mapping", True), ("examples/town-survey", False)]
)
def test_the_feed_of_a_chapter_that_moved_goes_on(
    small: Project, new: str, is_chapter: bool
) -> None:
    (small.data / "redirects.yml").write_text(f"chapters/maps: {new}\n")
    guide = guide_of(small)
    files = feeds.feeds(guide, "https://guide.example/a/", "guide.example")
    for folder, says in (("", "انتقلت هذه الصفحة"), ("en/", "This page has moved")):
        old = ElementTree.fromstring(files[f"{folder}chapters/maps/feed.xml"])
        assert (old.findtext(f"{ATOM}id") or "").endswith("/chapters/maps")
        entries = old.findall(f"{ATOM}entry")
        assert entries[-1].findtext(f"{ATOM}title") == says
        there = f"https://guide.example/a/{folder}{new}/"
        assert entries[-1].find(f"{ATOM}link[@href='{there}']") is not None
        itself = old.find(f"{ATOM}link[@rel='self']")
        own = f"{folder}chapters/mapping/feed.xml" if is_chapter else f"{folder}feed.xml"
        assert itself is not None and itself.get("href") == f"https://guide.example/a/{own}"
        if is_chapter:
            now = ElementTree.fromstring(files[own]).findall(f"{ATOM}entry/{ATOM}id")
            kept = [one.findtext(f"{ATOM}id") for one in entries[:-1]]
            assert kept == [one.text for one in now]


def test_an_entry_about_a_page_that_moved_leads_to_where_it_is_now(small: Project) -> None:
    redirects = small.data / "redirects.yml"
    redirects.write_text(
        "examples/old: examples/town-survey\nchapters/mapping#why: glossary#trust\n"
    )
    with (small.data / "changes.yml").open("a", encoding="utf-8") as file:
        file.write(
            "- id: moved\n  date: 2026-02-01\n  kind: clarification\n"
            "  pages: [examples/old, 'examples/old#known', 'examples/old#gone', 'chapters/mapping#why']\n"
            "  note: {ar: وُضّح., en: Clearer.}\n"
        )
    guide, _ = load(small)
    assert guide.changes[-1].pages == [
        "examples/town-survey",
        "examples/town-survey#known",
        "examples/town-survey",
        "glossary#trust",
    ]
    assert page_dates(guide.by_path["examples/town-survey"]).updated == datetime.date(2026, 2, 1)
