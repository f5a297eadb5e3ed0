"""The parts of an index: headings answer alone until the words are there, and say nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from guide.model.guide import Guide
from guide.search import index, plurals
from guide.search.codec import SURFACE
from guide.search.documents import plain
from guide.search.engine import JsEngine
from guide.search.frequency import FrequentWords, frequent_words

EVERYTHING = {"pages": 1_000_000, "hits": 1_000_000, "unconfirmed": True}


@pytest.fixture(scope="module")
def scripts(guide: Guide) -> JsEngine:
    made = JsEngine(guide.project, plurals.tables(guide))
    for locale in guide.languages:
        files = index.build(guide.locales[locale], made, FrequentWords(), "x").files
        first, words = (files[f"search/{locale}-x{end}"] for end in (".json", "-words.json"))
        made.call("openEngine", f"{locale} headings", json.loads(first))
        made.call("openEngine", locale, json.loads(first) | json.loads(words))
    return made


def search(scripts: JsEngine, name: str, queries: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = scripts.call("searched", name, queries, EVERYTHING)
    return found


def urls(result: dict[str, Any]) -> list[str]:
    return [hit["url"] for group in result["groups"] for hit in group["hits"]]


@pytest.mark.parametrize("locale", ["ar", "en"])
def test_what_headings_answer_the_whole_index_answers_too(
    guide: Guide, scripts: JsEngine, locale: str
) -> None:
    terms = [term.words[locale].term for term in guide.terms.values()]
    early = search(scripts, f"{locale} headings", terms)
    whole = search(scripts, locale, terms)
    assert sum(bool(one["total"]) for one in early) > len(terms) * 0.9
    astray = {
        term: {*urls(one)} - {*urls(other)}
        for term, one, other in zip(terms, early, whole, strict=True)
        if {*urls(one)} - {*urls(other)}
    }
    assert not astray


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("residents xylophone", "a word that no heading holds may stand in a text"),
        ("residnets", "a slip may be a word of a text"),
    ],
)
def test_headings_alone_do_not_guess(scripts: JsEngine, query: str, why: str) -> None:
    one = search(scripts, "en headings", [query])[0]
    assert one["total"] == 0 and one["near"] == [] and one["missing"] == [], why


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("| A | B |\n|---|:--|\n| one | two |\n| three | four. |\n\nAfter.", "A · B · one · two · three · four. After."),
        ("You have:\n\n- one page\n- a list.\n\nAfter.", "You have: one page · a list. After."),
        ("- [ ] أُنجز\n- [x] بقي\n", "أُنجز · بقي"),
        ("A well-known 3 | 4 thing", "A well-known 3 · 4 thing"),
    ],
)  # fmt: skip
def test_what_ends_without_a_mark_stands_apart(markdown: str, words: str) -> None:
    assert plain(markdown) == words


@pytest.mark.parametrize(
    ("locale", "word", "slip"), [("ar", "اختطاف", "اختطاففف"), ("en", "fairy", "fiary")]
)
def test_the_files_of_usual_words_hold_them_by_their_first_letter(
    scripts: JsEngine, locale: str, word: str, slip: str
) -> None:
    known = frequent_words(locale)
    by_letter = {f"{known.folder}{ord(letter):x}.json": letter for letter in known.letters}
    assert set(known.files) == set(by_letter)
    for address, text in known.files.items():
        words = scripts.call("guideFrontDecode", json.loads(text))
        assert {one[0].translate(SURFACE) for one in words} == {by_letter[address]}
        assert slip not in words and (word in words) == (by_letter[address] == word[0])


def test_a_language_whose_words_nobody_counted_has_no_usual_ones() -> None:
    assert frequent_words("xx") == FrequentWords()
