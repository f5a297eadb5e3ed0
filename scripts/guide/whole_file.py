"""Files are written whole or not at all: beside the old one, then in its place."""

from __future__ import annotations

from pathlib import Path


def write_whole(file: Path, content: str | bytes) -> None:
    """Text is written as UTF-8 with Unix line ends."""
    beside = file.with_name(f"{file.name}.new")
    beside.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    beside.replace(file)
