"""Judged questions: places, shares, and what the closed part shows."""

from __future__ import annotations

import pytest

from guide.measure import questions
from guide.measure.questions import Answered, Question
from guide.model.guide import Guide


def asked(part: str, rank: int) -> Answered:
    return Answered(Question("en", part, "curfew", ["chapters/a#b"]), rank, [])


def test_the_first_place_that_holds_an_answer_counts() -> None:
    places = [{"x"}, {"y", "chapters/a#b"}, {"chapters/a#b"}]
    assert questions.first_rank(places, ["chapters/a#b", "z"]) == 2
    assert questions.first_rank(places, ["elsewhere"]) == 0


def test_shares_are_of_each_part_and_language() -> None:
    report = questions.question_report([asked("open", 1), asked("open", 4), asked("closed", 0)])
    assert report["open"]["en"] == {
        "success_1": 0.5,
        "success_5": 1.0,
        "mrr": 0.625,
        "questions": 2,
    }
    assert report["closed"]["en"]["success_5"] == 0


def test_the_closed_part_is_not_asked_unless_it_is_named(
    guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def ask_questions(rows: list[Question], search: questions.Search) -> list[Answered]:
        seen.extend(row.part for row in rows)
        return [asked(row.part, 1) for row in rows]

    monkeypatch.setattr(questions, "ask_questions", ask_questions)
    monkeypatch.setattr(
        questions,
        "read_questions",
        lambda file: [asked("open", 0).question, asked("closed", 0).question],
    )
    questions.compare(guide, baselines=False)
    assert seen == ["open"]
    report, _ = questions.compare(guide, closed=True, baselines=False)
    assert seen == ["open", "open", "closed"]
    assert set(report["engines"]["this guide"]) == {"open", "closed"}


def test_the_text_that_was_searched_is_named(guide: Guide) -> None:
    measured = questions.describe_text(guide)
    assert set(measured["languages"]) == set(guide.languages)
    assert all(
        text["words"] > 0 and len(text["sha256"]) == 12 for text in measured["languages"].values()
    )
