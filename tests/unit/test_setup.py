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
    for name in ("bash", "dirname", "cat", "cksum", "env", "tail"):
        found = shutil.which(name)
        assert found
        (tmp_path / "bin" / name).symlink_to(found)
    return tmp_path


def put_python(checkout: Path, script: str) -> None:
    python = checkout / "bin" / "python3"
    python.write_text(f"#!/usr/bin/env bash\n{script}\n", encoding="utf-8")
    python.chmod(0o755)


def set_up(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(checkout / "bin" / "bash"), str(checkout / "scripts" / "setup"), *arguments],
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


def put_pip(checkout: Path, script: str) -> None:
    """A Python that makes a .venv whose own Python is this script."""
    for name in ("mkdir", "cp", "chmod"):
        (checkout / "bin" / name).symlink_to(str(shutil.which(name)))
    program = checkout / "bin" / "python-of-venv"
    program.write_text(f"#!/usr/bin/env bash\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    make = f'mkdir -p .venv/bin; cp "{program}" .venv/bin/python'
    put_python(checkout, f'[[ "$1" == -m ]] && {{ {make}; }}; exit 0')


def test_no_network(checkout: Path) -> None:
    put_pip(checkout, "exit 1")
    assert "check the network connection" in one_sentence(set_up(checkout))


def test_a_step_that_fails_shows_its_last_lines_after_the_sentence(checkout: Path) -> None:
    put_pip(checkout, "for n in 1 2 3 4 5 6 7 8; do echo trouble $n; done; exit 1")
    result = set_up(checkout)
    assert result.returncode == 2
    said = [line for line in result.stderr.splitlines() if not line.endswith("...")]
    assert "check the network connection" in said[0]
    assert said[1:] == [f"trouble {number}" for number in (4, 5, 6, 7, 8)]


def test_one_line_is_said_for_each_thing_that_is_done(checkout: Path) -> None:
    put_pip(checkout, "echo noise; echo more noise >&2")
    npm = checkout / "bin" / "npm"
    npm.write_text("#!/usr/bin/env bash\necho noise >&2\nmkdir node_modules\n", encoding="utf-8")
    npm.chmod(0o755)
    result = set_up(checkout, "--dev")
    assert result.returncode == 0
    assert result.stderr.splitlines() == [
        "Making .venv ...",
        "Installing requirements.lock ...",
        "Installing requirements-dev.lock ...",
        "Installing package-lock.json ...",
        "more noise",  # the browser's step is this script, too, and says its own lines
    ]
    assert set_up(checkout).stderr == ""
