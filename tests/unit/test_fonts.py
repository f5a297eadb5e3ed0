"""Fonts: cut again from their packages they are the same."""

from __future__ import annotations

import pytest

from guide.commands.fonts import CUTS, LICENCES, Cut, cut
from guide.project import this_project

PROJECT = this_project()


@pytest.mark.parametrize("font", CUTS, ids=[font.name for font in CUTS])
def test_a_font_is_derived_again(font: Cut) -> None:
    assert (PROJECT.overrides / "fonts" / font.name).read_bytes() == cut(PROJECT.root, font)


def test_every_font_has_its_licence() -> None:
    for name in LICENCES.values():
        assert "SIL Open Font License" in (PROJECT.overrides / "fonts" / name).read_text("utf-8")
