"""Adds an entry to docs/data/changes.yml, and asks on a terminal for what is missing. KIND is new,
evidence, clarification, correction, withdrawn or reviewed; 'reviewed' says what was checked. PAGE
is chapters/mapping, or chapters/mapping#set-up for one section.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, get_args

import yaml

from guide.build_day import build_day
from guide.files.atomic import write_whole
from guide.files.yaml_file import read_yaml
from guide.findings.finding import nearest
from guide.model import lock
from guide.model.addresses import PUBLISHED, published_text
from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project, this_project
from guide.record import unrecorded
from guide.record.fingerprints import sections
from guide.run import RefusedError
from guide.schema.data_files import ChangeKind

Ask = Callable[[str], str]


def main(arguments: list[str], project: Project | None = None, ask: Ask | None = None) -> int:
    """Raises RefusedError; then nothing was written."""
    if ask is None and sys.stdin.isatty():
        ask = input
    guide, findings = load(project or this_project())
    chosen = _parser(guide).parse_args(arguments)
    if findings:
        raise RefusedError(f"{findings[0]}\nNothing was written: correct this first.")
    try:
        print(_record(guide, chosen, ask))
    except RefusedError as refused:
        raise RefusedError(f"{refused} Nothing was written.") from None
    return 0


def _parser(guide: Guide) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./scripts/change",
        usage="%(prog)s [KIND] [PAGE ...] [options]\n"
        "       %(prog)s --minor PAGE ...\n"
        "       %(prog)s --under ID PAGE ...",
        description=__doc__,
        epilog="Exit status: 0 recorded, 2 nothing was written.",
    )
    parser.add_argument("words", nargs="*", metavar="KIND PAGE", help="as described above")
    without_entry = parser.add_mutually_exclusive_group()
    about = "record that words changed and their meaning did not: no date changes"
    without_entry.add_argument("--minor", action="store_true", help=about)
    about = "record that changed words belong to an entry that is already in the record"
    without_entry.add_argument("--under", metavar="ID", help=about)
    parser.add_argument("--id", help="the id of the new entry (made from page and day)")
    parser.add_argument("--date", help="the day of the entry, such as 2026-11-22 (today)")
    for code, language in guide.languages.items():
        about = f"what changed, in {language.name}"
        parser.add_argument(f"--{code}", metavar="SENTENCE", help=about)
    return parser


def _record(guide: Guide, chosen: argparse.Namespace, ask: Ask | None) -> str:
    """Writes what was asked for, and returns a sentence that names it. Raises RefusedError."""
    data = guide.project.data
    ids = {change.id for change in guide.changes}
    if chosen.minor or chosen.under:
        pages = _read_pages(guide, chosen.words, ask)
        if chosen.under and chosen.under not in ids:
            known = nearest(chosen.under, ids)
            raise RefusedError(f"The record has no entry '{chosen.under}'. {known}")
        if chosen.minor:
            lock.write(data / lock.TRANSLATIONS, unrecorded.keep_agreement(guide, pages))
        lock.write(data / lock.CHANGES, unrecorded.cover_pages(guide, pages))
        return f"Recorded: {', '.join(pages)}."
    kinds = get_args(ChangeKind)
    kind, *words = chosen.words or [_ask(ask, f"Kind ({', '.join(kinds)})", "KIND")]
    if kind not in kinds:
        raise RefusedError(f"There is no kind '{kind}'. {nearest(kind, kinds)}")
    pages = _read_pages(guide, words, ask)
    note = {}
    for code, language in guide.languages.items():
        given = getattr(chosen, code)
        note[code] = given or _ask(ask, f"What changed, in {language.name}", f"--{code}")
    empty = next((code for code, sentence in note.items() if not sentence.strip()), None)
    if empty:
        raise RefusedError(f"The sentence in '{empty}' is empty. Give it with --{empty}.")
    day = _read_day(chosen.date)
    if chosen.id in ids:
        raise RefusedError(f"The record has an entry '{chosen.id}' already. Choose another id.")
    entry = {
        "id": chosen.id or _free_id(ids, pages[0], day),
        "date": day,
        "kind": kind,
        "pages": pages,
        "note": {code: sentence.strip() for code, sentence in note.items()},
    }
    _append(data / "changes.yml", entry)
    lock.write(data / lock.CHANGES, unrecorded.cover_pages(guide, pages))
    write_whole(guide.project.root / PUBLISHED, published_text(guide))
    return f"Recorded as {entry['id']}."


def _ask(ask: Ask | None, question: str, name: str) -> str:
    if ask is None:
        raise RefusedError(f"{name} is missing. See ./scripts/change --help.")
    return ask(f"{question}: ").strip()


def _read_pages(guide: Guide, pages: list[str], ask: Ask | None) -> list[str]:
    pages = pages or _ask(ask, "Pages, such as chapters/mapping#set-up", "PAGE").split()
    if not pages:
        raise RefusedError("PAGE is missing. See ./scripts/change --help.")
    in_record = {name.partition("#")[0] for name in guide.changes_lock} | set(guide.changes_lock)
    known = {name.removesuffix("#top") for name in sections(guide)} | in_record
    for page in pages:
        if page not in known:
            raise RefusedError(f"There is no page or section '{page}'. {nearest(page, known)}")
    return list(dict.fromkeys(pages))


def _read_day(text: str | None) -> datetime.date:
    if not text:
        return build_day()
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        raise RefusedError(f"There is no day '{text}'. Write it as 2026-11-22.") from None
    if day > build_day():
        raise RefusedError(f"The day {day} has not come yet. Leave --date out for today.")
    return day


def _free_id(taken: set[str], page: str, day: datetime.date) -> str:
    stem = f"{page.partition('#')[0].rpartition('/')[2]}-{day.isoformat()}"
    numbered = (f"{stem}-{number}" for number in count(2))
    return stem if stem not in taken else next(id for id in numbered if id not in taken)


def _append(file: Path, entry: dict[str, Any]) -> None:
    """Adds an entry at the end. Raises RefusedError where the file could not be read afterwards."""
    before = file.read_text("utf-8")
    if before and not before.endswith("\n"):
        before += "\n"
    after = before + yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=10_000)
    if read_yaml(after).data[-1] != entry | {"date": entry["date"].isoformat()}:
        raise RefusedError(f"{file.name} does not end in a list of entries.")
    write_whole(file, after)
