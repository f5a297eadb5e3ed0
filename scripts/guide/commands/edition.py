"""Builds the site with the banner of an edition into editions/NAME.zip and enters it in
docs/data/editions.yml. Each later build serves it, unchanged, at editions/NAME/.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from guide.build_day import build_day
from guide.commands.build import build
from guide.commands.fix import derive_files
from guide.files.atomic import write_together
from guide.model.guide import Guide
from guide.model.load import load
from guide.parts.editions import count_holdings
from guide.project import Project, this_project
from guide.run import RefusedError
from guide.schema.base import PATTERNS
from guide.schema.data_files import Edition
from guide.site_files import zip_archive


def find_obstacle(guide: Guide, name: str) -> str | None:
    """Why no edition of this name can be frozen now, and what to do; None if it can."""
    project, year = guide.project, build_day().year
    if not re.fullmatch(PATTERNS["edition"], name):
        return f"'{name}' is not the name of an edition. Write year and number, such as {year}-1."
    named = tuple(map(int, name.split("-")))
    taken = {edition.name for edition in guide.editions}
    if name in taken or (project.editions / f"{name}.zip").exists():
        known = f"There is an edition '{name}' already, and editions never change."
        return f"{known} Choose the next number."
    if named[0] != year:
        return f"This is {year}, so its editions are named {year}-1, {year}-2 and so on."
    if any(edition.order > named for edition in guide.editions):
        return f"The edition '{guide.editions[-1].name}' is later. Choose the next number."
    address = urlsplit(os.environ.get("SITE_URL", ""))
    if address.scheme not in ("http", "https") or not address.hostname:
        return "An edition keeps the address of the guide for good. Say it with SITE_URL=https://…"
    status = ["git", "status", "--porcelain"]
    changed = subprocess.run(status, cwd=project.root, capture_output=True, text=True, check=False)
    if changed.returncode:
        return f"git cannot say whether all is committed: {changed.stderr.strip()}"
    if changed.stdout:
        what_to_do = "Commit them or put them aside, so that the edition is that of a commit."
        return f"There are uncommitted changes. {what_to_do}"
    return None


def freeze(project: Project, name: str) -> int:
    """Exit status: 0 when frozen, 1 for findings. Raises RefusedError. Writes all or nothing."""
    guide, _ = load(project)
    obstacle = find_obstacle(guide, name)
    if obstacle:
        raise RefusedError(obstacle)
    with tempfile.TemporaryDirectory() as scratch:
        site, archive = Path(scratch) / "site", Path(scratch) / "edition.zip"
        status = build(project.root, site, EDITION=name)
        if status:
            return status
        files = zip_archive.pack(site, archive)
        content = archive.read_bytes()
        sha256 = zip_archive.digest(archive)
    holds = count_holdings(guide)
    edition = Edition(name=name, date=build_day(), sha256=sha256, holds=holds)
    try:
        _write(guide, edition, content)
    except OSError as error:
        raise RefusedError(f"The edition could not be written, so nothing was: {error}.") from None
    size = f"{files} files, {len(content):,} bytes"
    print(f"Frozen in editions/{name}.zip: {size}, SHA-256 {edition.sha256}.")
    keep = f"git add editions docs/data CITATION.cff && git commit -m 'Freeze edition {name}'"
    print(f"Keep it: {keep}", file=sys.stderr)
    return 0


def _write(guide: Guide, edition: Edition, archive: bytes) -> None:
    """The archive, its entry and what follows from it, all or none."""
    project = guide.project
    editions = project.data / "editions.yml"
    holds = ", ".join(f"{name}: {number}" for name, number in edition.holds)
    entry = (
        f'- name: "{edition.name}"\n  date: {edition.date}\n'
        f"  sha256: {edition.sha256}\n  holds: {{{holds}}}\n"
    )
    texts: dict[Path, str | bytes] = {
        project.editions / f"{edition.name}.zip": archive,
        editions: editions.read_text("utf-8").rstrip("\n") + "\n" + entry,
        **derive_files(replace(guide, editions=[*guide.editions, edition])),
    }
    write_together(texts)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="./scripts/edition",
        description=__doc__,
        epilog="SITE_URL must be set to the address of the guide. Uncommitted changes and a name in use are"
        " refused. Exit status: 0 frozen, 1 findings, 2 refused; unless it is 0, nothing was written.",
    )
    parser.add_argument("name", metavar="NAME", help="year and number, such as 2026-1")
    return freeze(this_project(), parser.parse_args(arguments).name)
