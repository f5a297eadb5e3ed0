"""The one issue a label: opened, changed, closed; a local server plays GitHub."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guide.commands.issue import main
from guide.github_issue import LONGEST_BODY
from tests.world import Reply, World, closed_port, world_at

ISSUES = "/repos/city/guide/issues"
TEXT = "# عنوان · Title\n\nWhat is to do.\n"


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    with world_at(monkeypatch) as one:
        yield one


@pytest.fixture
def issue(world: World) -> dict[str, Any]:
    """An issue as GitHub tells it."""
    return {
        "url": world.url(f"{ISSUES}/7"),
        "html_url": "https://code.example/7",
        "title": "عنوان · Title",
        "body": "What is to do.",
        "labels": [{"name": "dead-links"}],
    }


def keep(world: World, tmp_path: Path, text: str, **settings: str) -> int:
    file = tmp_path / "text.md"
    file.write_text(text, encoding="utf-8")
    given = {
        "GITHUB_API_URL": world.url("").rstrip("/"),
        "GITHUB_REPOSITORY": "city/guide",
        "GITHUB_TOKEN": "a-token",
    } | settings
    return main(["dead-links", str(file)], given)


def sent(world: World) -> list[tuple[str, str, Any]]:
    return [
        (one.method, one.path, one.body) for one in world.heard if one.method in ("POST", "PATCH")
    ]


Capture = pytest.CaptureFixture[str]


def test_an_issue_is_opened_when_none_is_open(
    world: World, tmp_path: Path, issue: dict[str, Any], capsys: Capture
) -> None:
    world.says(f"GET {ISSUES}", Reply(200, body=[]))
    world.says(f"POST {ISSUES}", Reply(201, body=issue))
    assert keep(world, tmp_path, TEXT) == 0
    new = {"title": "عنوان · Title", "body": "What is to do.", "labels": ["dead-links"]}
    assert sent(world) == [("POST", ISSUES, new)]
    assert capsys.readouterr().out == "Opened https://code.example/7\n"


def test_github_is_asked_for_open_issues_with_the_label_by_one_who_may(
    world: World, tmp_path: Path
) -> None:
    world.says(f"GET {ISSUES}", Reply(200, body=[]))
    keep(world, tmp_path, "")
    one = world.heard[0]
    assert one.path.startswith(f"{ISSUES}?labels=dead-links&state=open&")
    assert one.headers["Authorization"] == "Bearer a-token"


def test_the_open_issue_is_changed(world: World, tmp_path: Path, issue: dict[str, Any]) -> None:
    pull = issue | {"url": world.url(f"{ISSUES}/3"), "pull_request": {}}
    world.says(f"GET {ISSUES}", Reply(200, body=[pull, issue | {"body": "Old."}]))
    world.says(f"PATCH {ISSUES}/7", Reply(200, body=issue))
    assert keep(world, tmp_path, TEXT) == 0
    new = {"title": "عنوان · Title", "body": "What is to do."}
    assert sent(world) == [("PATCH", f"{ISSUES}/7", new)]


def test_an_issue_that_says_it_already_is_left_alone(
    world: World, tmp_path: Path, issue: dict[str, Any]
) -> None:
    world.says(f"GET {ISSUES}", Reply(200, body=[issue | {"body": "What is to do.\r\n"}]))
    assert keep(world, tmp_path, TEXT) == 0
    assert sent(world) == []


def test_the_issue_is_closed_when_nothing_is_left(
    world: World, tmp_path: Path, issue: dict[str, Any], capsys: Capture
) -> None:
    world.says(f"GET {ISSUES}", Reply(200, body=[issue]))
    world.says(f"PATCH {ISSUES}/7", Reply(200, body=issue))
    assert keep(world, tmp_path, "\n") == 0
    closed = {"state": "closed", "state_reason": "completed"}
    assert sent(world) == [("PATCH", f"{ISSUES}/7", closed)]
    assert capsys.readouterr().out == "Closed https://code.example/7\n"


def test_nothing_to_tell_opens_nothing(world: World, tmp_path: Path) -> None:
    world.says(f"GET {ISSUES}", Reply(200, body=[]))
    assert keep(world, tmp_path, "") == 0
    assert sent(world) == []


def test_a_text_too_long_for_github_is_cut_at_a_line(
    world: World, tmp_path: Path, issue: dict[str, Any]
) -> None:
    world.says(f"GET {ISSUES}", Reply(200, body=[]))
    world.says(f"POST {ISSUES}", Reply(201, body=issue))
    assert keep(world, tmp_path, "# T\n\n" + "رابط طويل\n" * 10_000) == 0
    body = sent(world)[0][2]["body"]
    assert len(body) <= LONGEST_BODY and body.endswith("رابط طويل\n…")


def test_an_issue_without_its_label_would_be_opened_again_each_week(
    world: World, tmp_path: Path, issue: dict[str, Any], capsys: Capture
) -> None:
    world.says(f"GET {ISSUES}", Reply(200, body=[]))
    world.says(f"POST {ISSUES}", Reply(201, body=issue | {"labels": []}))
    assert keep(world, tmp_path, TEXT) == 2
    assert "Make the label 'dead-links'" in capsys.readouterr().err


@pytest.mark.parametrize("text", [TEXT, ""])
def test_a_refusal_is_told_without_the_token(
    world: World, tmp_path: Path, text: str, capsys: Capture
) -> None:
    world.says(f"GET {ISSUES}", Reply(403, body={"message": "Resource not accessible"}))
    assert keep(world, tmp_path, text) == 2
    told = capsys.readouterr().err
    assert "GitHub answered 403 to GET" in told and "Resource not accessible" in told
    assert "a-token" not in told
    assert sent(world) == []


def test_github_out_of_reach_is_a_fault(world: World, tmp_path: Path, capsys: Capture) -> None:
    away = f"http://127.0.0.1:{closed_port()}"
    assert keep(world, tmp_path, TEXT, GITHUB_API_URL=away) == 2
    assert "GitHub could not be asked" in capsys.readouterr().err


def test_a_missing_setting_is_named(world: World, tmp_path: Path, capsys: Capture) -> None:
    assert keep(world, tmp_path, TEXT, GITHUB_TOKEN="") == 2
    assert capsys.readouterr().err == "GITHUB_TOKEN must be set. GitHub Actions does so.\n"


def test_a_missing_file_closes_nothing(world: World, tmp_path: Path, capsys: Capture) -> None:
    settings = {"GITHUB_TOKEN": "a-token", "GITHUB_REPOSITORY": "city/guide"}
    assert main(["dead-links", str(tmp_path / "none.md")], settings) == 2
    assert world.heard == []
