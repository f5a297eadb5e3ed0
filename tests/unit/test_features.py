"""Addresses, pager, dates, examples, metadata and the other plain functions on the model."""

from __future__ import annotations

import json
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from guide.files.yaml_file import read_yaml
from guide.model import urls
from guide.model.guide import Guide
from guide.pages import a_z
from guide.parts import cards, diagrams, metadata, pager, references, sharing
from guide.parts.reading_time import minutes
from guide.record import dates
from guide.schema.data_files import Change


@pytest.mark.parametrize(
    ("locale", "path", "url"),
    [
        ("ar", "index", ""),
        ("en", "index", "en/"),
        ("ar", "chapters/mapping", "chapters/mapping/"),
        ("en", "chapters/mapping", "en/chapters/mapping/"),
        ("ar", "examples/index", "examples/"),
    ],
)
def test_addresses(small_guide: Guide, locale: str, path: str, url: str) -> None:
    assert small_guide.locales[locale].url(path) == url


@pytest.mark.parametrize(
    ("here", "there", "written"),
    [
        ("chapters/mapping/", "", "../../"),
        ("chapters/mapping/", "en/chapters/mapping/", "../../en/chapters/mapping/"),
        ("", "chapters/mapping/#levels", "chapters/mapping/#levels"),
        ("", "", "./"),
        ("chapters/mapping/", "chapters/mapping/#levels", "#levels"),
        ("en/", "assets/guide.css", "../assets/guide.css"),
    ],
)
def test_relative_addresses(here: str, there: str, written: str) -> None:
    assert urls.relative_url(here, there) == written


def test_the_pager_has_every_section_in_order(guide: Guide) -> None:
    arabic = guide.locales["ar"]
    links = pager.chapter_links(arabic)
    assert [link.path for link in links] == [page.path for page in arabic.chapters]
    assert [link.number for link in links] == [
        arabic.digits(number) for number in range(1, len(links) + 1)
    ]


def test_a_section_leads_to_its_neighbours(guide: Guide) -> None:
    first, second, *_, last = guide.locales["ar"].chapters
    before, after = pager.find_neighbours(second)
    assert before and before.path == first.path
    assert after and after.path == guide.locales["ar"].chapters[2].path
    assert pager.find_neighbours(first)[0] is None
    assert pager.find_neighbours(last)[1] is None


def _with(guide: Guide, *changes: dict[str, object]) -> Guide:
    entries = [
        Change.model_validate({"id": f"c{number}", "note": {}, **change})
        for number, change in enumerate(changes)
    ]
    guide.changes[:] = entries
    return guide


def test_dates_come_from_the_record(small_guide: Guide) -> None:
    guide = _with(
        small_guide,
        {"date": "2026-03-01", "kind": "reviewed", "pages": ["chapters/mapping"]},
        {"date": "2026-01-05", "kind": "new", "pages": ["chapters/mapping"]},
        {"date": "2026-02-01", "kind": "correction", "pages": ["chapters/mapping#levels"]},
        {"date": "2026-04-01", "kind": "correction", "pages": ["chapters/other"]},
    )
    found = dates.page_dates(guide.by_path["chapters/mapping"])
    assert [str(day) for day in (found.published, found.updated, found.reviewed)] == [
        "2026-01-05",
        "2026-02-01",
        "2026-03-01",
    ]
    assert [change.id for change in dates.latest_changes(guide, most=2)] == ["c3", "c0"]


def test_a_page_without_a_record_has_no_dates(small_guide: Guide) -> None:
    assert dates.page_dates(small_guide.by_path["glossary"]).published is None


def test_a_card_shows_words_without_marks(small_guide: Guide) -> None:
    card = cards.make_card(small_guide.locales["ar"].pages["examples/town-survey"])
    assert card.summary == "سألت البلدة سكانها."
    assert card.country == "الأردن"
    assert card.years == "٢٠١٩–٢٠٢١"
    shown = small_guide.locales["ar"].chapters_linking_to("examples/town-survey")
    assert [page.path for page in shown] == ["chapters/mapping"]


@pytest.mark.parametrize(
    ("locale", "place", "country"),
    [("ar", "شمال الأردن", ""), ("ar", "إربد", "الأردن"), ("en", "Northern Jordan", ""), ("en", "Irbid", "Jordan"), ("en", "Jordanville", "Jordan")],
)  # fmt: skip
def test_a_country_is_named_once(small_guide: Guide, locale: str, place: str, country: str) -> None:
    page = small_guide.locales[locale].pages["examples/town-survey"]
    there = replace(page, front=page.example.model_copy(update={"place": place}))
    assert cards.country(there) == country


def test_a_title_in_the_language_of_the_page_takes_its_digits(small_guide: Guide) -> None:
    key, source = next(iter(small_guide.sources.items()))
    for title, shown in [("الفصل 4", "الفصل ٤"), ("Chapter 4", "Chapter 4")]:
        small_guide.sources[key] = source.model_copy(update={"title": title, "language": None})
        runs = references.make_reference(key, small_guide.locales["ar"]).runs
        assert shown in [part.text for run in runs for part in run.parts if part.is_title]


def test_a_drawing_is_labelled_and_mirrored(small_guide: Guide) -> None:
    arabic = diagrams.draw(small_guide.locales["ar"], "bars", "شريط")
    english = diagrams.draw(small_guide.locales["en"], "bars", "A bar")
    assert "عريض" in arabic and 'x="90"' in arabic and "matrix(-1 0 0 1 100 0)" in arabic
    assert ">wide<" in english and 'x="10"' in english and "matrix" not in english
    assert 'aria-label="شريط"' in arabic


def test_the_index_lists_pages_headings_and_terms(small_guide: Guide) -> None:
    items = [
        item for listed in a_z.list_items(small_guide.locales["en"]).values() for item in listed
    ]
    texts = {item.text for item in items}
    assert {"Understanding the place", "mapping", "trust", "Town: a survey"} <= texts
    assert "Questions" not in texts


def test_alternates_are_absolute_and_have_a_default(small_guide: Guide) -> None:
    found = metadata.alternates(small_guide.by_path["chapters/mapping"], "https://a.example/b/")
    assert {one.locale: one.url for one in found} == {
        "ar": "https://a.example/b/chapters/mapping/",
        "en": "https://a.example/b/en/chapters/mapping/",
        "x-default": "https://a.example/b/chapters/mapping/",
    }


def test_json_ld_cannot_end_its_script(small_guide: Guide) -> None:
    page = small_guide.locales["en"].pages["chapters/mapping"]
    data = metadata.json_ld(page, "https://a.example/")
    assert "<" not in data
    assert json.loads(data)["@type"] == "Chapter"


def test_without_a_repository_there_is_nothing_to_edit(small_guide: Guide) -> None:
    page = small_guide.locales["en"].pages["chapters/mapping"]
    assert sharing.edit_url("", page) is None
    assert sharing.report_url("", page, "https://a.example/") is None


def test_the_edit_link_of_every_page_opens_a_file_that_exists(guide: Guide) -> None:
    before = "https://c.example/g/edit/main/"
    for page in guide.all_pages():
        url = sharing.edit_url("https://c.example/g/", page)
        assert url and url.startswith(before)
        assert (guide.project.root / url.removeprefix(before)).is_file()


def test_a_page_made_from_data_is_edited_there(guide: Guide) -> None:
    opened = {
        name: sharing.edit_url("https://c.example/g", guide.locales["ar"].pages[name])
        for name in ("chapters/mapping", "glossary", "sources", "changes")
    }
    assert opened == {
        "chapters/mapping": "https://c.example/g/edit/main/docs/ar/chapters/mapping.md",
        "glossary": "https://c.example/g/edit/main/docs/data/terms.yml",
        "sources": "https://c.example/g/edit/main/docs/data/sources.yml",
        "changes": "https://c.example/g/edit/main/docs/data/changes.yml",
    }


def test_a_report_opens_the_form_of_the_language_with_the_page_filled_in(guide: Guide) -> None:
    address = "https://a.example/b/chapters/mapping/"
    for locale in guide.languages:
        page = guide.locales[locale].pages["chapters/mapping"]
        url = urlsplit(sharing.report_url("https://c.example/g/", page, address) or "")
        filled = parse_qs(url.query)
        assert url.path == "/g/issues/new"
        assert page.title in filled.pop("title")[0]
        (form,) = filled.pop("template")
        fields = read_yaml(
            (guide.project.root / ".github/ISSUE_TEMPLATE" / form).read_text("utf-8")
        )
        assert filled == {"page": [address]}
        assert form.startswith(locale)
        assert filled.keys() <= {field.get("id") for field in fields.data["body"]}


def test_share_links_carry_the_address(small_guide: Guide) -> None:
    links = {link.name: link.url for link in sharing.share_links("عنوان", "https://a.example/b/")}
    assert set(links) == {"email", "whatsapp", "telegram", "x", "facebook", "linkedin"}
    assert all(url.endswith("=https://a.example/b/") for url in links.values())
    assert "subject=%D8%B9" in links["email"]


def test_reading_takes_a_minute_at_least(small_guide: Guide) -> None:
    assert minutes(small_guide.locales["en"].pages["glossary"]) == 1
