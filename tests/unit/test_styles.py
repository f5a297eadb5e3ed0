"""What the stylesheets say in two places, and what the build adds to them."""

from __future__ import annotations

import re

import pytest

from guide.build import assets
from guide.project import this_project

PROJECT = this_project()


def test_dark_is_the_same_by_the_system_and_by_the_button() -> None:
    tokens = (PROJECT.overrides / "styles" / "10-tokens.css").read_text("utf-8")
    blocks = re.findall(r"color-scheme: dark;([^}]*)}", tokens)
    system, button = (re.findall(r"--[\w-]+: [^;]+", block) for block in blocks)
    assert system == button != []


@pytest.mark.parametrize(("sections", "share"), [(1, "100"), (10, "10"), (11, "9.091")])
def test_the_sections_share_the_edge_of_a_printed_page(sections: int, share: str) -> None:
    built = assets.bundle(PROJECT, [], sections)
    styles = built.files[built.names["guide.css"]].decode()
    assert f"calc({share}% * var(--before))" in styles
    assert f".section-{sections}{{--before:{sections - 1}}}" in styles
    assert f".section-{sections + 1}" not in styles


def test_a_script_is_strict_once() -> None:
    built = assets.bundle(PROJECT, [], 1)
    scripts = [text for name, text in built.files.items() if name.endswith(".js")]
    assert scripts
    for script in scripts:
        assert script.startswith(b'"use strict";') and script.count(b"use strict") == 1
