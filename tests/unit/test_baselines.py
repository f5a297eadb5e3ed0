"""Other engines are given every advantage: a page with its best section in one place, then more of its sections."""

from __future__ import annotations

from guide.measure import baselines


def test_a_page_and_its_best_section_share_a_place() -> None:
    found = [
        ("a", [("a", 9), ("a#one", 1), ("a#two", 3)]),
        ("b", []),
    ]
    assert list(baselines._results(found)) == [{"a", "a#two"}, {"a#one"}, {"b"}]


def test_addresses_become_the_names_of_the_judged_questions() -> None:
    assert baselines._name("/chapters/mapping/#residents") == "chapters/mapping#residents"
    assert baselines._name("/glossary/") == "glossary"
    assert baselines._name("en/chapters/mapping/#residents", 1) == "chapters/mapping#residents"
