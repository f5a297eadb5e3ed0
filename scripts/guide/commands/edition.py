"""`./scripts/edition`: freezes the guide as it stands into one file that never changes."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from guide import frozen
from guide.build_day import build_day
from guide.commands.build import build
from guide.commands.fix import derived
from guide.features.editions import holdings
from guide.model.guide import Guide
from guide.model.load import load
from guide.model.schema import Edition
from guide.project import Project, this_project
from guide.whole_file import write_whole


def refusal(guide: Guide, name: str) -> str | None:
    """Why no edition of this name can be frozen now, and what to do; None if it can."""
    project, year = guide.project, build_day().year
    if not re.fullmatch(r"[1-9]\d{3}-[1-9]\d?", name):
        return f"'{name}' is not the name of an edition. Write year and number, such as {year}-1."
    edition = Edition(name=name, date=build_day(), sha256="0" * 64, holds=holdings(guide))
    taken = {one.name for one in guide.editions}
    if name in taken or (project.editions / f"{name}.zip").exists():
        return f"There is an edition '{name}' already, and editions never change. Choose the next number."
    if edition.year != year:
        return f"This is {year}, so its editions are named {year}-1, {year}-2 and so on."
    if any((one.year, one.number) > (edition.year, edition.number) for one in guide.editions):
        return f"The edition '{guide.editions[-1].name}' is later. Choose the next number."
    address = urlsplit(os.environ.get("SITE_URL", ""))
    if address.scheme not in ("http", "https") or not address.hostname:
        return "An edition keeps the address of the guide for good. Say it with SITE_URL=https://…"
    status = ["git", "status", "--porcelain"]
    changed = subprocess.run(status, cwd=project.root, capture_output=True, text=True, check=False)
    if changed.returncode:
        return f"git cannot say whether all is committed: {changed.stderr.strip()}"
    if changed.stdout:
        return "There are uncommitted changes. Commit them or put them aside, so that the edition is that of a commit."
    return None


def freeze(project: Project, name: str) -> int:
    """Exit status: 0 when frozen, 1 for findings, 2 when refused; nothing is written unless all of it is."""
    guide, _ = load(project)
    reason = refusal(guide, name)
    if reason:
        print(reason, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        site, archive = Path(scratch) / "site", Path(scratch) / "edition.zip"
        status = build(project.root, site, EDITION=name)
        if status:
            return status
        files = frozen.pack(site, archive)
        content, sha256 = archive.read_bytes(), frozen.digest(archive)
    _keep(project, guide, name, content, sha256)
    print(
        f"Frozen in editions/{name}.zip: {files} files, {len(content):,} bytes, SHA-256 {sha256}.\n"
        f"Keep it: git add editions docs/data CITATION.cff && git commit -m 'Freeze edition {name}'",
        file=sys.stderr,
    )
    return 0


def _keep(project: Project, guide: Guide, name: str, content: bytes, sha256: str) -> None:
    """The archive, its entry and what follows from it; if one cannot be written, none is."""
    listed = project.data / "editions.yml"
    archive = project.editions / f"{name}.zip"
    holds = ", ".join(f"{key}: {number}" for key, number in holdings(guide))
    entry = f'- name: "{name}"\n  date: {build_day()}\n  sha256: {sha256}\n  holds: {{{holds}}}\n'
    before = listed.read_bytes()
    project.editions.mkdir(exist_ok=True)
    try:
        write_whole(archive, content)
        write_whole(listed, before + entry.encode("utf-8"))
        for file, text in derived(project).items():
            write_whole(file, text)
    except BaseException:
        archive.unlink(missing_ok=True)
        write_whole(listed, before)
        raise


def main() -> int:
    parser = argparse.ArgumentParser(prog="edition", description="Freezes the guide as it stands.")
    parser.add_argument("name", help="year and number, such as 2026-1")
    return freeze(this_project(), parser.parse_args().name)


if __name__ == "__main__":
    sys.exit(main())
