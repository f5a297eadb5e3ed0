"""Editions never change: each is whole, listed once and dated right; CITATION.cff names the latest."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from guide.build_day import build_day
from guide.findings.finding import Finding
from guide.model.guide import Guide
from guide.site_files import zip_archive
from guide.site_files.citation_file import CITATION_FILE, with_facts

_EDITIONS = "docs/data/editions.yml"


def editions(guide: Guide) -> Iterator[Finding]:
    earlier: list[tuple[int, int]] = []
    for number, edition in enumerate(guide.editions):
        line = guide.line("editions.yml", number, "name")
        order = (edition.year, edition.number)
        if order in earlier:
            yield Finding(_EDITIONS, line, "edition-name", name=edition.name)
        dates = [one.date for one in guide.editions[:number]]
        wrong = None
        if edition.date > build_day():
            wrong = "future"
        elif edition.date.year != edition.year:
            wrong = "other-year"
        elif (dates and edition.date < max(dates)) or (earlier and order < max(earlier)):
            wrong = "earlier"
        if wrong:
            yield Finding(
                _EDITIONS,
                guide.line("editions.yml", number, "date"),
                f"edition-date.{wrong}",
                name=edition.name,
                day=edition.date.isoformat(),
            )
        earlier.append(order)


def archives(guide: Guide) -> Iterator[Finding]:
    """Each edition has its archive, whole and as it was frozen, and each archive its edition."""
    folder = guide.project.editions
    for number, edition in enumerate(guide.editions):
        archive = folder / f"{edition.name}.zip"
        if not archive.is_file():
            line = guide.line("editions.yml", number, "name")
            yield Finding(_EDITIONS, line, "edition-missing", name=edition.name)
        elif zip_archive.digest(archive) != edition.sha256:
            yield Finding(guide.project.name_of(archive), 1, "edition-changed")
        else:
            yield from _faults(guide.project.name_of(archive), archive)
    listed = {f"{edition.name}.zip" for edition in guide.editions}
    for archive in sorted(folder.glob("*")) if folder.is_dir() else []:
        if archive.name not in listed:
            yield Finding(guide.project.name_of(archive), 1, "edition-unlisted")


def _faults(name: str, archive: Path) -> Iterator[Finding]:
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
    expected = with_facts(guide, text)
    for number, (line, right) in enumerate(
        zip(text.split("\n"), expected.split("\n"), strict=True), 1
    ):
        if line != right:
            yield Finding(
                CITATION_FILE, number, "citation-file", here=line.strip(), right=right.strip()
            )


CHECKS = [editions, archives, citation_file]
