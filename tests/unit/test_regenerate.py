"""`./scripts/regenerate`: which files are written again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest

from guide.commands import locks, regenerate
from guide.project import Project
from guide.run import RefusedError


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The kinds that were made, each with one changed file; nothing is written."""
    kinds: list[str] = []

    def write(kind: str, project: Project) -> Iterator[Path]:
        kinds.append(kind)
        yield project.root / kind

    for kind in regenerate.MAKERS:
        maker = import_module(f"guide.commands.{kind}")
        monkeypatch.setattr(maker, "write", partial(write, kind))
    return kinds


def test_without_an_argument_all_but_the_locks_are_made(
    made: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert regenerate.main([]) == 0
    assert made == ["fonts", "pictures", "schemas"]
    assert capsys.readouterr().out.splitlines() == made


@pytest.mark.parametrize("kind", regenerate.MAKERS)
def test_a_kind_is_made_by_itself(kind: str, made: list[str]) -> None:
    assert regenerate.main([kind]) == 0
    assert made == [kind]


def test_an_unknown_kind_is_refused(made: list[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        regenerate.main(["land"])
    assert refused.value.code == 2
    assert made == []


def test_locks_need_uv(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RefusedError, match="pip install uv"):
        list(locks.write(Project(tmp_path)))
