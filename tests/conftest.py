"""Fixtures shared by all tests: a small guide to break, and the real one, built."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project, this_project

ROOT = this_project().root
SITE_URL = "https://guide.example/some/path/"
SHARED_DATA = (
    "languages.yml",
    "countries.yml",
    "themes.yml",
    "strings",
    "scaffolds",
)


@pytest.fixture
def small(tmp_path: Path) -> Project:
    """A copy of the small guide, without a fault, for a test to break."""
    project = Project(tmp_path / "guide")
    shutil.copytree(ROOT / "tests" / "guides" / "small", project.root)
    for name in SHARED_DATA:
        origin = ROOT / "docs" / "data" / name
        copy = shutil.copytree if origin.is_dir() else shutil.copyfile
        copy(origin, project.data / name)
    return project


@pytest.fixture
def small_guide(small: Project) -> Guide:
    guide, findings = load(small)
    assert not findings
    return guide


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The real guide."""
    loaded, findings = load(this_project())
    assert not findings
    return loaded


def day_after_the_record() -> str:
    """Seconds since the epoch: a build day that no entry of the record and no edition is later than."""
    guide, _ = load(this_project())
    latest = max(one.date for one in [*guide.changes, *guide.editions])
    midnight = datetime.datetime.combine(latest, datetime.time(), datetime.UTC)
    return str(int(midnight.timestamp()) + 86_400)


def run_build(out: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"SOURCE_DATE_EPOCH": day_after_the_record()} | settings
    return subprocess.run(
        [sys.executable, "-m", "guide.run", "guide.commands.build", "--out", str(out)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The real site as it is published under a base path."""
    out = tmp_path_factory.mktemp("built") / "site"
    result = run_build(out, SITE_URL=SITE_URL, REPO_URL="https://code.example/guide")
    assert result.returncode == 0, result.stdout + result.stderr
    yield out


@pytest.fixture
def repository(small: Project) -> Project:
    """The small guide as a repository of its own, all committed, that builds with the real code and theme."""
    for name in ("overrides", "scripts"):
        (small.root / name).symlink_to(ROOT / name)
    shutil.copyfile(ROOT / "mkdocs.yml", small.root / "mkdocs.yml")
    commit(small.root, "Begin")
    return small


def commit(root: Path, message: str) -> None:
    """Commit all that stands in `root`, in a repository that is made where there is none."""
    author = ["-c", "user.name=Test", "-c", "user.email=test@guide.example"]
    for command in (
        ["init", "--quiet"],
        ["add", "--all"],
        [*author, "commit", "--quiet", "-m", message],
    ):
        subprocess.run(["git", *command], cwd=root, check=True)


def repository_files() -> list[str]:
    """What git keeps or would keep, by path from the root."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [name for name in listed.stdout.split("\0") if name]
