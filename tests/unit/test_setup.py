"""Setting up: what is missing is said in one sentence."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from guide.project import this_project

ROOT = this_project().root


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy with nothing set up, and a folder `bin` that is all there is to find programs in."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "setup", tmp_path / "scripts" / "setup")
    for name in ("requirements.lock", "requirements-dev.lock", "package-lock.json"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "bin").mkdir()
    for name in ("bash", "dirname", "cat", "cksum", "env"):
        found = shutil.which(name)
        assert found
        (tmp_path / "bin" / name).symlink_to(found)
    return tmp_path


def put_python(checkout: Path, script: str) -> None:
    python = checkout / "bin" / "python3"
    python.write_text(f"#!/usr/bin/env bash\n{script}\n", encoding="utf-8")
    python.chmod(0o755)


def set_up(checkout: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(checkout / "bin" / "bash"), str(checkout / "scripts" / "setup")],
        env={"PATH": str(checkout / "bin")},
        capture_output=True,
        text=True,
        check=False,
    )


def one_sentence(result: subprocess.CompletedProcess[str]) -> str:
    assert result.returncode == 2
    lines = [line for line in result.stderr.splitlines() if not line.endswith("...")]
    assert len(lines) == 1, result.stderr
    assert result.stdout == ""
    return lines[0]


def test_no_python(checkout: Path) -> None:
    assert "Python 3.11 or newer was not found" in one_sentence(set_up(checkout))


def test_python_too_old(checkout: Path) -> None:
    put_python(checkout, '[[ "$2" == *version_info* ]] && exit 1; exit 0')
    assert "Python 3.11 or newer was not found" in one_sentence(set_up(checkout))


def test_python_without_venv(checkout: Path) -> None:
    put_python(checkout, '[[ "$2" == *venv* ]] && exit 1; exit 0')
    assert "python3-venv" in one_sentence(set_up(checkout))


def test_no_network(checkout: Path) -> None:
    make = 'mkdir -p .venv/bin; printf "#!/bin/bash\\nexit 1\\n" > .venv/bin/python; chmod +x .venv/bin/python'
    for name in ("mkdir", "chmod"):
        (checkout / "bin" / name).symlink_to(str(shutil.which(name)))
    put_python(checkout, f'[[ "$1" == -m ]] && {{ {make}; }}; exit 0')
    assert "check the network connection" in one_sentence(set_up(checkout))
