"""A frozen site as one file: the same pages give the same bytes, and nothing in it leads out of its folder."""

from __future__ import annotations

import hashlib
import stat
import zipfile
from pathlib import Path, PurePosixPath

# The earliest moment a zip can hold: an archive says nothing of when it was made.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def pack(folder: Path, archive: Path) -> int:
    """Write every file of `folder` to `archive`, in place of an earlier one; returns how many."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    with zipfile.ZipFile(archive, "w") as target:
        for file in files:
            entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            target.writestr(entry, file.read_bytes(), compresslevel=9)
    return len(files)


def digest(archive: Path) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(archive.read_bytes()).hexdigest()


def leads_out(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry would be written outside the folder it is unpacked into, or is a link."""
    path = PurePosixPath(entry.filename)
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    return (
        is_link or path.is_absolute() or ".." in path.parts or bool({"\\", ":"} & {*entry.filename})
    )


def unpack(archive: Path, folder: Path) -> None:
    """Write every file of `archive` below `folder`. ValueError, before anything is written, if one leads out."""
    with zipfile.ZipFile(archive) as source:
        entries = [entry for entry in source.infolist() if not entry.is_dir()]
        for entry in entries:
            if leads_out(entry):
                raise ValueError(f"{archive.name}: the file {entry.filename!r} leads out of it.")
        for entry in entries:
            file = folder / entry.filename
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(source.read(entry))
