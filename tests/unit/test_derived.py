"""Derived files: just what their sources give, written by one command, each kind by itself or all but the locks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.commands import regenerate
from guide.commands.derived_file import MissingToolError
from guide.commands.fonts import CUTS, LICENCES, Cut, cut
from guide.commands.locks import write_locks
from guide.commands.regenerate import Maker
from guide.project import Project, this_project

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

    def maker(kind: str) -> Maker:
        def write(project: Project) -> Iterator[Path]:
            kinds.append(kind)
            yield project.root / kind

        return write

    for kind in regenerate.MAKERS:
        monkeypatch.setitem(regenerate.MAKERS, kind, (lambda kind=kind: maker(kind), "a file"))
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
    with pytest.raises(MissingToolError, match="pip install uv"):
        list(write_locks(Project(tmp_path)))
