"""The faces and the outline of the land are just what their packages give, cut down."""

from __future__ import annotations

import pytest

from guide.commands import land
from guide.commands.fonts import CUTS, LICENCES, Cut, cut
from guide.project import this_project

PROJECT = this_project()


@pytest.mark.parametrize("one", CUTS, ids=[one.name for one in CUTS])
def test_a_face_is_derived_again(one: Cut) -> None:
    assert (PROJECT.overrides / "fonts" / one.name).read_bytes() == cut(PROJECT.root, one)


def test_every_face_has_its_licence() -> None:
    for name in LICENCES.values():
        assert "SIL Open Font License" in (PROJECT.overrides / "fonts" / name).read_text("utf-8")


def test_the_land_is_derived_again() -> None:
    drawn = (PROJECT.assets / "land.svg").read_text("utf-8")
    assert f' d="{land.outline(PROJECT.root)}"' in drawn
