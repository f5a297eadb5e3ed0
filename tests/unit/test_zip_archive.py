"""An archive gives the same bytes for the same files, and nothing in it leads out of its folder."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest

from guide.site_files import zip_archive


def test_times_modes_and_order_of_files_do_not_count(tmp_path: Path) -> None:
    for folder, names in (("one", ["b.txt", "a/c.txt"]), ("two", ["a/c.txt", "b.txt"])):
        for name in names:
            file = tmp_path / folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"text of {name}", encoding="utf-8")
    (tmp_path / "two" / "b.txt").chmod(0o600)
    for folder in ("one", "two"):
        assert zip_archive.pack(tmp_path / folder, tmp_path / f"{folder}.zip") == 2
    assert zip_archive.digest(tmp_path / "one.zip") == zip_archive.digest(tmp_path / "two.zip")
    zip_archive.unpack(tmp_path / "one.zip", tmp_path / "again")
    assert (tmp_path / "again" / "a" / "c.txt").read_text("utf-8") == "text of a/c.txt"


@pytest.mark.parametrize("name", ["../out", "/out", "a/../../out", "..\\out", "C:out"])
def test_a_file_that_leads_out_is_refused_before_any_is_written(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr("good", "text")
        archive.writestr(zipfile.ZipInfo(name), "text")
    with pytest.raises(ValueError, match="leads out"):
        zip_archive.unpack(tmp_path / "bad.zip", tmp_path / "folder")
    assert not (tmp_path / "folder").exists()


def test_a_link_is_refused(tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("link")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr(entry, "/etc/hosts")
    with pytest.raises(ValueError, match="leads out"):
        zip_archive.unpack(tmp_path / "bad.zip", tmp_path / "folder")
