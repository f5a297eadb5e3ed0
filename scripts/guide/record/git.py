"""What the guide was at an earlier commit, read from git."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project


class HistoryError(Exception):
    """Git does not know the commit asked for, or this is no clone."""


def _git(project: Project, *arguments: str) -> bytes:
    try:
        result = subprocess.run(
            ["git", *arguments], cwd=project.root, capture_output=True, check=False
        )
    except FileNotFoundError as error:
        raise HistoryError("git was not found") from error
    if result.returncode:
        raise HistoryError(result.stderr.decode("utf-8", "replace").strip())
    return result.stdout


def guide_at(project: Project, revision: str) -> Guide:
    """The guide at that commit, without pages that cannot be read. Raises HistoryError."""
    archive = _git(project, "archive", "--format=tar", f"{revision}^{{commit}}", "docs")
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            for member in tar:
                content = tar.extractfile(member) if member.isreg() else None
                if content:
                    target = Path(folder) / member.name
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(content.read())
        return load(Project(Path(folder)))[0]


def revisions_of(project: Project, file: str) -> list[str]:
    """Commits that touched a file, the newest first. Raises HistoryError."""
    return _git(project, "log", "--format=%H", "--", file).decode().split()
