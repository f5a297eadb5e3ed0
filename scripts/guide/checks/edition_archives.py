"""Editions never change: each is whole, listed once and dated right; CITATION.cff names the latest."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from guide.build_day import build_day
from guide.findings.finding import Finding
from guide.model.guide import Guide
from guide.schema.data_files import Edition
from guide.site_files import zip_archive
from guide.site_files.citation_file import CITATION_FILE, with_facts


def editions(guide: Guide) -> Iterator[Finding]:
    for number, edition in enumerate(guide.editions):
        name, earlier = edition.name, guide.editions[:number]
        if name in [other.name for other in earlier]:
            yield Finding(*guide.place("editions.yml", number, "name"), "edition-name", name=name)
        if case := _wrong_date(edition, earlier):
            place, day = guide.place("editions.yml", number, "date"), edition.date.isoformat()
            yield Finding(*place, f"edition-date.{case}", name=name, day=day)


def _wrong_date(edition: Edition, earlier: list[Edition]) -> str | None:
    if edition.date > build_day():
        return "future"
    if edition.date.year != edition.order[0]:
        return "other-year"
    is_late = any(edition.date < other.date or edition.order < other.order for other in earlier)
    return "earlier" if is_late else None


def archives(guide: Guide) -> Iterator[Finding]:
    """Each edition has its archive, whole and as it was frozen, and each archive its edition."""
    folder = guide.project.editions
    for number, edition in enumerate(guide.editions):
        archive = folder / f"{edition.name}.zip"
        if not archive.is_file():
            place = guide.place("editions.yml", number, "name")
            yield Finding(*place, "edition-missing", name=edition.name)
        elif zip_archive.digest(archive) != edition.sha256:
            yield Finding(guide.project.name_of(archive), 1, "edition-changed")
        else:
            yield from _find_unsafe_entries(guide.project.name_of(archive), archive)
    listed = {f"{edition.name}.zip" for edition in guide.editions}
    for archive in sorted(folder.glob("*")):
        if archive.name not in listed:
            yield Finding(guide.project.name_of(archive), 1, "edition-unlisted")


def _find_unsafe_entries(name: str, archive: Path) -> Iterator[Finding]:
    try:
        with zipfile.ZipFile(archive) as opened:
            for entry in opened.infolist():
                if zip_archive.leads_out(entry):
                    yield Finding(name, 1, "edition-broken.leads-out", file=entry.filename)
    except zipfile.BadZipFile:
        yield Finding(name, 1, "edition-broken.no-zip")


def citation_file(guide: Guide) -> Iterator[Finding]:
    """CITATION.cff names the latest edition, or the first publication as long as there is none."""
    file = guide.project.root / CITATION_FILE
    if not file.is_file():
        return
    text = file.read_text("utf-8", errors="replace")
    pairs = zip(text.split("\n"), with_facts(guide, text).split("\n"), strict=True)
    for number, (line, right) in enumerate(pairs, 1):
        if line != right:
            here, right = line.strip(), right.strip()
            yield Finding(CITATION_FILE, number, "citation-file", here=here, right=right)


CHECKS = [editions, archives, citation_file]
