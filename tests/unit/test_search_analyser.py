"""The analyser: forms of one word share a key, and nothing that is typed can break it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.project import this_project
from guide.search.javascript import Scripts


@pytest.fixture(scope="module")
def scripts() -> Scripts:
    return Scripts(this_project(), {"plurals": "نوافذ نافذة", "rooted": "وسائل وسيلة"})


def words(scripts: Scripts, text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = scripts.call("guideAnalyser.words", text)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("والحديقة", "حديقة"),
        ("حديقتهم", "حديقة"),
        ("نوافذ", "نافذة"),
        ("نوافذنا", "نافذة"),
        ("مخرجات", "مخرج"),
        ("مهندسون", "مهندس"),
        ("يصمّم", "تصميم"),
        ("يساعد", "مساعدة"),
        ("colour", "color"),
        ("organised", "organization"),
        ("libraries", "library"),
        ("geese", "goose"),
        ("café’s", "cafe"),
    ],
)
def test_forms_of_a_word_share_a_key(scripts: Scripts, one: str, other: str) -> None:
    assert {*words(scripts, one)[0]["keys"]} & {*words(scripts, other)[0]["keys"]}


@pytest.mark.parametrize(
    ("one", "other"), [("وسائل", "سائل"), ("مطبخ", "طباخ"), ("organ", "organisation")]
)
def test_other_words_do_not(scripts: Scripts, one: str, other: str) -> None:
    assert not {*words(scripts, one)[0]["keys"]} & {*words(scripts, other)[0]["keys"]}


def test_words_joined_by_hyphens_come_apart_and_as_one(scripts: Scripts) -> None:
    assert [word["surface"] for word in words(scripts, "co-operate now")] == [
        "co",
        "operate",
        "cooperate",
        "now",
    ]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_words_stand_where_they_are_said_to(text: str) -> None:
    shared = _shared()
    units = text.encode("utf-16-le", "surrogatepass")
    for word in words(shared, text):
        at = units[word["start"] * 2 : word["end"] * 2].decode("utf-16-le", "surrogatepass")
        assert at == word["text"]
        again = words(shared, word["surface"])
        assert [one["surface"] for one in again][:1] == [word["surface"]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\ud800",
        "\udfff\ud800",
        "‏‮‏",
        "\x00\x07",
        "ا" * 10_000,
        "a-" * 5_000,
        "<img onerror>",
        "🙂",
        ".*+?^$()",
    ],
)
def test_odd_input_gives_a_list(scripts: Scripts, text: str) -> None:
    assert isinstance(words(scripts, text), list)


_kept: list[Scripts] = []


def _shared() -> Scripts:
    if not _kept:
        _kept.append(Scripts(this_project(), {}))
    return _kept[0]
