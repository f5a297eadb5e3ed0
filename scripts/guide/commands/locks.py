"""`./scripts/regenerate locks`: every package with its version and hashes, for readers and writers, and for tests."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from guide.project import Project
from guide.run import RefusedError

# No header, note or index: the address of a registry does not belong in the repository.
COMPILE = [
    *("pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
]
LOCKS = {
    "requirements.lock": ["pyproject.toml"],
    "requirements-dev.lock": ["--extra", "dev", "-c", "requirements.lock", "pyproject.toml"],
}


def write(project: Project) -> Iterator[Path]:
    """Keeps what a lock already holds where pyproject.toml allows it. Raises RefusedError."""
    uv = shutil.which("uv")
    if uv is None:
        raise RefusedError("uv was not found. Install it with 'pip install uv'.")
    for name, sources in LOCKS.items():
        file = project.root / name
        before = file.read_bytes() if file.is_file() else b""
        command = [uv, *COMPILE, *sources, "-o", name]
        if subprocess.run(command, cwd=project.root, check=False).returncode:
            raise RefusedError(f"uv could not write {name}. Its own words are above.")
        if file.read_bytes() != before:
            yield file
