"""Building: the same bytes each time, nothing lost when it fails, and a second builder that reads it too."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SITE_URL, repository_files, run_build


def fingerprint(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_the_same_commit_and_day_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    result = run_build(again, SITE_URL=SITE_URL, REPO_URL="https://code.example/guide")
    assert result.returncode == 0
    assert fingerprint(again) == fingerprint(site)


def test_without_a_repository_there_are_no_links_to_one(tmp_path: Path) -> None:
    out = tmp_path / "site"
    assert run_build(out, SITE_URL="", REPO_URL="").returncode == 0
    page = (out / "chapters" / "mapping" / "index.html").read_text("utf-8")
    assert "/edit/main/" not in page and "/issues/new" not in page


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the repository's own files, to break."""
    for name in repository_files():
        if (ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, tmp_path / name)
    return tmp_path


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A module run by the Python of the tests, in a copy of the repository or the repository itself."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root / "scripts"), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def _build(root: Path) -> subprocess.CompletedProcess[str]:
    return _run(root, "guide.run", "guide.commands.build")


def test_a_fault_fails_the_build_and_leaves_the_earlier_site_whole(copy: Path) -> None:
    assert _build(copy).returncode == 0
    before = fingerprint(copy / "site")
    chapter = copy / "docs" / "en" / "chapters" / "mapping.md"
    text = chapter.read_text("utf-8")
    chapter.write_text(
        text.replace("section: 3", "section: three").replace("{#set-up}", "", 1), encoding="utf-8"
    )
    result = _build(copy)
    assert result.returncode == 1
    assert "docs/en/chapters/mapping.md:4: " in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert fingerprint(copy / "site") == before
    assert not (copy / "site.new").exists()


@pytest.mark.parametrize(
    ("name", "there", "instead"),
    [
        ("docs/en/chapters/mapping.md", "{#set-up}", ""),
        # What every page needs: the build stumbles over it before the check has said so.
        ("docs/data/strings/en.yml", "\na_z:", "\na_to_z:"),
    ],
)
def test_no_page_is_written_before_the_check_is_done(
    copy: Path, tmp_path: Path, name: str, there: str, instead: str
) -> None:
    text = (copy / name).read_text("utf-8")
    (copy / name).write_text(text.replace(there, instead, 1), encoding="utf-8")
    out = tmp_path / "out"
    result = _run(copy, "mkdocs", "--quiet", "build", "--site-dir", str(out))
    assert result.returncode == 1
    assert f"{name}:" in result.stdout
    assert "Traceback" not in result.stderr
    assert not [*out.rglob("*.html")]


def test_properdocs_builds_the_same_settings(tmp_path: Path) -> None:
    out = tmp_path / "site"
    result = _run(ROOT, "properdocs", "build", "--strict", "--site-dir", str(out))
    assert result.returncode == 0, result.stdout + result.stderr
    assert (out / "en" / "chapters" / "mapping" / "index.html").is_file()
