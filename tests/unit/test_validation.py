"""What may stand as a value is said in the words of the guide, not in those of pydantic."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from guide.findings.catalogue import languages
from guide.findings.finding import Finding
from guide.model.validation import validation_finding
from guide.schema.base import Model
from guide.schema.data_files import Change, Coordinates, Source
from guide.schema.front_matter import ChapterFront, ExampleFront, WorksheetFront
from guide.schema.languages import Language

CHAPTER = {"title": "A", "description": "B", "section": "1", "review_every": "12", "owner": "c"}
EXAMPLE = {
    "title": "A",
    "place": "B",
    "country": "JO",
    "region": "asia",
    "years": "2019",
    "tiers": ["primary"],
    "themes": ["mapping"],
    "population": None,
    "evidence": "tested",
    "sources": ["a"],
    "checked": "2026-01-05",
}
SHEET = {"title": "A", "purpose": "B", "who": "C", "minutes": "5", "fields": []}

LANGUAGE = {
    "locale": "sw",
    "name": "Kiswahili",
    "direction": "ltr",
    "digits": "0123456789",
    "letters": "A-Za-z",
    "words_per_minute": "180",
}


def found(model: Any, data: object) -> list[Finding]:
    try:
        TypeAdapter(model).validate_python(data)
    except ValidationError as error:
        return [validation_finding("a.yml", 1, fault, model, "data") for fault in error.errors()]
    return []


@pytest.mark.parametrize(
    ("model", "data", "says"),
    [
        (ChapterFront, CHAPTER | {"section": "one"}, "Write a whole number"),
        (ChapterFront, CHAPTER | {"section": "0"}, "not below '1'."),
        (ChapterFront, CHAPTER | {"review_every": "61"}, "not above '60'."),
        (ChapterFront, CHAPTER | {"description": "a" * 201}, "The most characters it may have is 200."),
        (ChapterFront, CHAPTER | {"title": " "}, "The least number of characters is 1."),
        (ChapterFront, CHAPTER | {"title": None}, "The key 'title' has no value. Write words"),
        (ChapterFront, CHAPTER | {"title": ["a"]}, "What stands under 'title' is not accepted."),
        (ChapterFront, CHAPTER | {"owner": "The Editors"}, "Use small letters a-z"),
        (ChapterFront, "text", "The file is not built the way it should be. Write lines"),
        (ExampleFront, EXAMPLE | {"country": "jo"}, "such as 'JO'"),
        (ExampleFront, EXAMPLE | {"years": "2019 to 2020"}, "'2019-2023'"),
        (ExampleFront, EXAMPLE | {"checked": "5 May 2026"}, "such as '2026-01-31'"),
        (ExampleFront, EXAMPLE | {"checked": "2026-02-30"}, "a day that exists"),
        (ExampleFront, EXAMPLE | {"evidence": "teste"}, "Did you mean 'tested'?"),
        (ExampleFront, EXAMPLE | {"evidence": "xyz"}, "Known: described, disputed"),
        (ExampleFront, EXAMPLE | {"tiers": "primary"}, "Write a list"),
        (ExampleFront, EXAMPLE | {"themes": []}, "Write at least 1 in the list."),
        (ExampleFront, EXAMPLE | {"themes": ["a", "b", "c", "d"]}, "Write at most 3 in the list."),
        (WorksheetFront, SHEET | {"fields": [{"id": "a", "kind": "choice", "label": "A"}]}, "needs a list 'choices'"),
        (WorksheetFront, SHEET | {"fields": [{"id": "a", "kind": "table", "label": "A"}]}, "needs a list 'columns'"),
        (WorksheetFront, SHEET | {"fields": [{"id": "a", "kind": "text", "lable": "A", "label": "B"}]}, "The key 'lable' in fields > 1 is not known here. Did you mean 'label'?"),
        (dict[str, Source], {"a": {"tytle": "A"}}, "Did you mean 'title'?"),
        (dict[str, Source], {"a": {"title": "A"}}, "The key 'type' in a is missing. Add a line 'type: …'."),
        (dict[str, Source], {"a": "text"}, "The value of 'a' is not accepted: 'text'. Write lines"),
        (dict[str, Coordinates], {"a": ["x", "35"]}, "such as '31.95'"),
        (dict[str, Coordinates], {"a": ["32"]}, "Write every value of the list."),
        (dict[str, Coordinates], {"a": ["99", "35"]}, "The value of 'no. 1' in a is not accepted: '99'. Write a number that is not above '76'."),
        (list[Change], {}, "Write a list"),
        (Language, LANGUAGE | {"letters": "z-a"}, "such as 'A-Za-z'"),
        (Language, LANGUAGE | {"locale": "Arabic"}, "such as 'ar', 'zh-Hans'"),
        (Language, LANGUAGE | {"face": "A;B"}, "such as 'Markazi'"),
    ],
)  # fmt: skip
def test_a_value_that_is_not_accepted_is_explained(model: Any, data: object, says: str) -> None:
    findings = found(model, data)
    assert says in "\n".join(map(str, findings))
    for finding in findings:
        assert "pydantic" not in str(finding) and "Input" not in str(finding)
        for locale in languages():
            assert finding.message_in(locale)


def test_an_error_without_words_of_its_own_is_still_told() -> None:
    class Strict(Model):
        sure: bool

    (finding,) = found(Strict, {"sure": "perhaps"})
    assert str(finding).startswith("a.yml:1: The value of 'sure' is not accepted: 'perhaps'. ")
    assert "«\u2068Input should be a valid boolean" in finding.message_in("ar")


def test_a_long_value_is_cut() -> None:
    (finding,) = found(ChapterFront, CHAPTER | {"description": "a" * 500})
    assert f"'{'a' * 60}…'" in str(finding)
