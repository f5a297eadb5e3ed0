"""The engine on a few pages: order, phrases, missing words, beginnings, the glossary."""

from __future__ import annotations

from typing import Any

import pytest

from guide.model.guide import Guide
from guide.project import this_project
from guide.search import index
from guide.search.documents import Document, Section
from guide.search.engine import JsEngine
from guide.search.frequency import FrequentWords

PAGES = [
    Document("Youth work", "en/chapters/youth/", "chapter", "chapters/youth", [
        Section("", "", "How a city works with young people."),
        Section("Opening a centre", "centre", "Ask neighbours before the youth club opens."),
    ]),
    Document("A town", "en/examples/town/", "example", "examples/town", [
        Section("", "", "A youth club was opened; neighbours were asked, and a library helped."),
        Section("What they did", "did", "The club opened for youth, and they prevented trouble."),
    ]),
]  # fmt: skip


@pytest.fixture(scope="module")
def scripts() -> JsEngine:
    made = JsEngine(this_project(), {})
    built = index.build_index("en", PAGES, [], [], made)
    made.call("openEngine", "en", built | {"texts": "search/en/"})
    return made


def opened(pages: list[Document], **more: str) -> JsEngine:
    """The engine with an English index of these pages."""
    scripts = JsEngine(this_project(), {})
    built = index.build_index("en", pages, [], [], scripts)
    scripts.call("openEngine", "en", built | {"texts": ""} | more)
    return scripts


def search(scripts: JsEngine, query: str) -> dict[str, Any]:
    found: dict[str, Any] = scripts.call("searched", "en", [query], {"unconfirmed": True})[0]
    return found


def urls(result: dict[str, Any]) -> list[str]:
    return [hit["url"] for group in result["groups"] for hit in group["hits"]]


def test_a_page_of_its_own_comes_before_a_mention(scripts: JsEngine) -> None:
    assert urls(search(scripts, "youth"))[0] == "en/chapters/youth/"


def test_two_letters_give_something(scripts: JsEngine) -> None:
    assert "en/examples/town/" in urls(search(scripts, "li"))


def test_a_slip_is_forgiven_only_where_nothing_else_is_found(scripts: JsEngine) -> None:
    assert urls(search(scripts, "neigbours"))
    assert not urls(search(scripts, "quarrelsome"))


def test_a_usual_word_is_no_slip_once_the_usual_words_of_its_letter_are_there() -> None:
    pages = [Document("Law", "en/law/", "chapter", "law", [Section("", "", "A concession.")])]
    scripts = JsEngine(this_project(), {})
    built = index.build_index("en", pages, [], [], scripts)
    scripts.call("openEngine", "en", built | {"texts": "", "usual": ["search/usual-en/", "ac"]})
    asked = search(scripts, "confession")
    assert asked["total"] == 1 and asked["neededLists"] == ["search/usual-en/63.json"]
    scripts.call("engines.en.addFrequentWords", asked["neededLists"][0], "0confess 7ion")
    assert search(scripts, "confession") | {"groups": []} == asked | {
        "groups": [], "total": 0, "missing": ["confession"], "near": ["concession"], "neededLists": [],
    }  # fmt: skip
    assert search(scripts, "concesion")["total"] == 1


def test_a_query_does_not_ask_for_the_lists_that_another_lacks() -> None:
    pages = [Document("Law", "en/law/", "chapter", "law", [Section("", "", "A concession.")])]
    scripts = JsEngine(this_project(), {})
    built = index.build_index("en", pages, [], [], scripts)
    scripts.call("openEngine", "en", built | {"texts": "", "usual": ["search/usual-en/", "acl"]})
    assert search(scripts, "confession")["neededLists"] == ["search/usual-en/63.json"]
    assert search(scripts, "library")["neededLists"] == []
    assert search(scripts, "concession")["neededLists"] == []


def test_a_usual_word_that_may_be_another_form_of_one_in_the_guide_finds_it() -> None:
    pages = [Document("ن", "ar/n/", "chapter", "n", [Section("", "", "يوافق ويؤدي")])]
    scripts = JsEngine(this_project(), {})
    built = index.build_index("ar", pages, [], [], scripts)
    usual = {"u/62a.json": '"0توافقن"', "u/63a.json": '"0غداء"'}
    scripts.call("openEngine", "ar", built | {"texts": "", "usual": ["u/", "تغ"]}, usual)
    found = scripts.call("searched", "ar", ["توافقن", "غداء"], {})
    assert [one["total"] for one in found] == [1, 0]


def test_missing_words_are_named(scripts: JsEngine) -> None:
    assert search(scripts, "library zebra")["missing"] == ["zebra"]


def test_a_phrase_is_confirmed_once_its_text_is_there(scripts: JsEngine) -> None:
    asked = scripts.call("searched", "en", ['"youth club"'], {})[0]
    assert asked["total"] == 0 and "search/en/examples-town.json" in asked["neededTexts"]
    for page in PAGES:
        name = f"search/en/{page.path.replace('/', '-')}.json"
        scripts.call("engines.en.addTexts", name, [section.text for section in page.sections])
    found = urls(search(scripts, '"youth club"'))
    assert "en/examples/town/" in found and "en/examples/town/#did" not in found


def test_marks_stand_on_words_as_written(scripts: JsEngine) -> None:
    text = "They prevented it. Prévention, preventing."
    marks = scripts.call("engines.en.highlights", text, "prevention")
    assert [text[start:end] for start, end in marks] == ["prevented", "Prévention", "preventing"]


@pytest.mark.parametrize(
    "query", ["", "  ", "!!!", "\ud800", "<img src=x>", "x" * 10_000, "«»", '"']
)
def test_odd_queries_give_an_empty_answer(scripts: JsEngine, query: str) -> None:
    assert search(scripts, query)["total"] == 0


def test_the_index_of_the_guide_is_the_same_each_time(guide: Guide) -> None:
    scripts = JsEngine(this_project(), {})
    first, second = (
        index.build(guide.locales["en"], scripts, FrequentWords(), "x") for _ in range(2)
    )
    assert first == second


def test_a_name_comes_before_words_that_only_share_its_stem() -> None:
    pages = [
        Document("Work", "en/work/", "chapter", "work", [
            Section("", "", "Towns give work, worked hours and workers; towns work."),
            Section("Worked towns", "towns", "Work in towns."),
        ]),
        Document("Working, a town", "en/working/", "example", "working", [
            Section("", "", "A place on the coast."), Section("Did", "did", "The towns nearby."),
        ]),
        *[Document(f"Page {n}", f"en/{n}/", "example", str(n), [Section("", "", "worked towns")]) for n in range(9)],
    ]  # fmt: skip
    scripts = JsEngine(this_project(), {})
    scripts.call(
        "openEngine", "en", index.build_index("en", pages, [], [], scripts) | {"texts": ""}
    )
    assert urls(search(scripts, "working towns"))[0] == "en/working/"


def test_words_that_say_what_a_section_is_about_count_nearly_as_its_heading() -> None:
    scripts = JsEngine(this_project(), {})
    built = index.build_index("en", PAGES, [], [], scripts)
    scripts.call("openEngine", "en", built | {"texts": "", "subjects": [[1, "venue premises"]]})
    assert urls(search(scripts, "venue")) == ["en/chapters/youth/#centre"]


def test_everyday_words_stand_in_where_the_guide_has_another() -> None:
    kids = search(opened(PAGES, alike="kid teen youth"), "kids")
    assert urls(kids)[0] == "en/chapters/youth/"
    library = search(opened(PAGES, alike="library club"), "library")
    assert "en/chapters/youth/#centre" not in urls(library)


@pytest.mark.parametrize(
    ("locale", "heading", "query"),
    [("en", "Opening libraries", "library"), ("ar", "مساكن الطلاب", "مسكن")],
)
def test_headings_alone_answer_other_forms_of_their_words(
    locale: str, heading: str, query: str
) -> None:
    scripts = JsEngine(this_project(), {})
    pages = [Document("-", "p/", "chapter", "p", [Section(heading, "one", "")])]
    built = index.build_index(locale, pages, [], [], scripts)
    part = {name: value for name, value in built.items() if name not in ("words", "posts")}
    scripts.call("openEngine", locale, part | {"texts": ""})
    assert scripts.call("searched", locale, [query], {})[0]["total"] == 1


@pytest.mark.parametrize("typed", ["neigbours", "residents"])
def test_what_a_slip_or_an_everyday_word_stands_for_is_marked(typed: str) -> None:
    scripts = opened(PAGES, alike="resident neighbor")
    text = "Every neighbour of the club, and all the neighbours' cats."
    marks = scripts.call("engines.en.highlights", text, typed)
    assert [text[start:end] for start, end in marks] == ["neighbour", "neighbours"]


def test_a_slip_stands_for_the_nearest_words_alone() -> None:
    pages = [
        Document("One", "en/one/", "example", "one", [Section("", "", "prevention")]),
        Document("Two", "en/two/", "example", "two", [Section("", "", "preventing")]),
    ]
    assert urls(search(opened(pages), "preventoin")) == ["en/one/"]


@pytest.mark.parametrize(
    ("locale", "written", "typed"),
    [
        ("en", "printing", "printting"),
        ("ar", "الضوضاء", "ظوضاء"),
        ("ar", "المصافحة", "مسافحة"),
    ],
)
def test_letters_doubled_or_that_sound_alike_are_slips(
    locale: str, written: str, typed: str
) -> None:
    scripts = JsEngine(this_project(), {})
    page = Document("", "one/", "example", "one", [Section("", "", written)])
    built = index.build_index(locale, [page], [], [], scripts)
    scripts.call("openEngine", locale, built | {"texts": ""})
    found = scripts.call("searched", locale, [typed], {})[0]
    assert urls(found) == ["one/"]


def test_a_beginning_finds_words_though_it_may_be_a_form_of_another() -> None:
    pages = [
        Document("One", "en/one/", "example", "one", [Section("", "", "sing")]),
        Document("Two", "en/two/", "example", "two", [Section("", "", "singsong")]),
    ]
    assert urls(search(opened(pages), "sings")) == ["en/one/", "en/two/"]


def test_a_page_that_is_named_holds_what_it_says_further_down() -> None:
    pages = [
        Document("Harbour", "en/harbour/", "chapter", "harbour", [
            Section("", "", "A place on the coast."), Section("Ships", "ships", "A lighthouse."),
        ]),
        Document("Coast", "en/coast/", "chapter", "coast", [Section("", "", "A harbour.")]),
    ]  # fmt: skip
    scripts = JsEngine(this_project(), {})
    scripts.call(
        "openEngine", "en", index.build_index("en", pages, [], [], scripts) | {"texts": ""}
    )
    assert urls(search(scripts, "harbour lighthouse"))[:2] == ["en/harbour/", "en/harbour/#ships"]
