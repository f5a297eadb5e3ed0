"""Derived files: just what their sources give, written by one command, each kind by itself or all but the locks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest

from guide.commands import locks, regenerate
from guide.commands.fonts import CUTS, LICENCES, Cut, cut
from guide.project import Project, this_project
from guide.run import RefusedError

PROJECT = this_project()


@pytest.mark.parametrize("font", CUTS, ids=[font.name for font in CUTS])
def test_a_font_is_derived_again(font: Cut) -> None:
    assert (PROJECT.overrides / "fonts" / font.name).read_bytes() == cut(PROJECT.root, font)


def test_every_font_has_its_licence() -> None:
    for name in LICENCES.values():
        assert "SIL Open Font License" in (PROJECT.overrides / "fonts" / name).read_text("utf-8")


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
