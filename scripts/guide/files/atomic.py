"""Files are written whole or not at all, several together or none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def write_together(texts: Mapping[Path, str | bytes]) -> None:
    """Write each file under a temporary name, then move it. Text is UTF-8 with Unix line ends.

    Raises OSError after everything is as it was before.
    """
    before = {path: path.read_bytes() if path.is_file() else None for path in texts}
    folders = [folder for path in texts for folder in path.parents if not folder.exists()]
    temporary = {path: path.with_name(f"{path.name}.new") for path in texts}
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary[path].write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        for path, fresh in temporary.items():
            fresh.replace(path)
    except OSError:
        for path, content in before.items():
            temporary[path].unlink(missing_ok=True)
            if content is None:
                path.unlink(missing_ok=True)
            elif path.read_bytes() != content:
                path.write_bytes(content)
        for folder in sorted(set(folders), reverse=True):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise


def write_whole(file: Path, text: str) -> None:
    write_together({file: text})
