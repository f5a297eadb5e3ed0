"""What the makers of derived files share: a file is written only where it differs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def write_changed(file: Path, content: bytes) -> Iterator[Path]:
    """Yields the file if it was written."""
    if not file.is_file() or file.read_bytes() != content:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        yield file
