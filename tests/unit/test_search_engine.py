"""The engine on a few pages: order, phrases, missing words, beginnings, the glossary."""

from __future__ import annotations

from typing import Any

import pytest

from guide.model.guide import Guide
from guide.project import this_project
from guide.search import index
from guide.search.documents import Document, Section
from guide.search.javascript import Scripts

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
def scripts() -> Scripts:
    made = Scripts(this_project(), {})
    built = index.of_documents("en", PAGES, [], [], made)
    made.call("open", "en", built | {"texts": "search/en/"})
    return made


def search(scripts: Scripts, query: str) -> dict[str, Any]:
    found: dict[str, Any] = scripts.call("searched", "en", [query], {"unconfirmed": True})[0]
    return found


def urls(result: dict[str, Any]) -> list[str]:
    return [hit["url"] for group in result["groups"] for hit in group["hits"]]


def test_a_page_of_its_own_comes_before_a_mention(scripts: Scripts) -> None:
    assert urls(search(scripts, "youth"))[0] == "en/chapters/youth/"


def test_two_letters_give_something(scripts: Scripts) -> None:
    assert "en/examples/town/" in urls(search(scripts, "li"))


def test_a_slip_is_forgiven_only_where_nothing_else_is_found(scripts: Scripts) -> None:
    assert urls(search(scripts, "neigbours"))
    assert not urls(search(scripts, "quarrelsome"))


def test_missing_words_are_named(scripts: Scripts) -> None:
    assert search(scripts, "library zebra")["missing"] == ["zebra"]


def test_a_phrase_is_confirmed_once_its_text_is_there(scripts: Scripts) -> None:
    asked = scripts.call("searched", "en", ['"youth club"'], {})[0]
    assert asked["total"] == 0 and "search/en/examples-town.json" in asked["needs"]
    for page in PAGES:
        name = f"search/en/{page.path.replace('/', '-')}.json"
        scripts.call("engines.en.addTexts", name, [section.text for section in page.sections])
    found = urls(search(scripts, '"youth club"'))
    assert "en/examples/town/" in found and "en/examples/town/#did" not in found


def test_marks_stand_on_words_as_written(scripts: Scripts) -> None:
    text = "They prevented it. Prévention, preventing."
    marks = scripts.call("engines.en.highlights", text, "prevention")
    assert [text[start:end] for start, end in marks] == ["prevented", "Prévention", "preventing"]


@pytest.mark.parametrize(
    "query", ["", "  ", "!!!", "\ud800", "<img src=x>", "x" * 10_000, "«»", '"']
)
def test_odd_queries_give_an_empty_answer(scripts: Scripts, query: str) -> None:
    assert search(scripts, query)["total"] == 0


def test_the_index_of_the_guide_is_the_same_each_time(guide: Guide) -> None:
    scripts = Scripts(this_project(), {})
    assert index.build(guide, "en", scripts, "x") == index.build(guide, "en", scripts, "x")
