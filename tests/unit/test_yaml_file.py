"""The YAML loader: strings stay strings, duplicates are refused, lines are kept."""

from __future__ import annotations

import pytest

from guide.files.yaml_file import YamlError, read_yaml


def test_nothing_is_guessed() -> None:
    document = read_yaml("country: NO\nday: 2026-13-45\nnumber: 012\nempty:\nquoted: ''\n")
    assert document.data == {
        "country": "NO",
        "day": "2026-13-45",
        "number": "012",
        "empty": None,
        "quoted": "",
    }


def test_lines_are_those_of_the_file() -> None:
    document = read_yaml("a:\n  - b: 1\n    c: 2\n", first_line=10)
    assert document.line(("a", 0, "c")) == 12
    assert document.line(("a", 0, "missing")) == 11


def test_a_key_that_stands_twice_is_refused() -> None:
    with pytest.raises(YamlError) as error:
        read_yaml("a: 1\na: 2\n")
    assert error.value.line == 2


@pytest.mark.parametrize("text", ["a: [", "a: b: c", "\ta: 1", "a: \x00", "- a\nb: 1"])
def test_broken_yaml_names_a_line(text: str) -> None:
    with pytest.raises(YamlError) as error:
        read_yaml(text)
    assert error.value.line >= 1
    assert error.value.case
