"""`./scripts/change`: adds an entry to the record of changes, or notes that words changed and their meaning did not."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import get_args

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
from guide.schema.data_files import ChangeKind

Ask = Callable[[str], str]


class RefusedError(Exception):
    """What was asked for cannot be recorded; nothing was written."""


def main(arguments: list[str], project: Project | None = None, ask: Ask | None = None) -> int:
    project = project or this_project()
    if ask is None and sys.stdin.isatty():
        ask = input
    guide, findings = load(project)
    chosen = _parser(guide).parse_args(arguments)
    if findings:
        print(findings[0], file=sys.stderr)
        print("Nothing was written: correct this first.", file=sys.stderr)
        return 2
    try:
        print(_recorded(project, guide, chosen, ask))
    except RefusedError as refusal:
        print(f"{refusal} Nothing was written.", file=sys.stderr)
        return 2
    return 0


def _parser(guide: Guide) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./scripts/change",
        usage="%(prog)s [KIND] [PAGE ...] [options]\n"
        "       %(prog)s --minor PAGE ...\n"
        "       %(prog)s --under ID PAGE ...",
        description="Adds an entry to docs/data/changes.yml, and asks on a terminal for what is missing."
        " KIND is new, evidence, clarification, correction, withdrawn or reviewed; 'reviewed' says what"
        " was checked. PAGE is chapters/mapping, or chapters/mapping#set-up for one section.",
        epilog="Exit status: 0 recorded, 2 nothing was written.",
    )
    parser.add_argument("words", nargs="*", metavar="KIND PAGE", help="as described above")
    kept = parser.add_mutually_exclusive_group()
    kept.add_argument(
        "--minor",
        action="store_true",
        help="record that words changed and their meaning did not: no date changes",
    )
    kept.add_argument(
        "--under",
        metavar="ID",
        help="record that changed words belong to an entry that is already in the record",
    )
    parser.add_argument("--id", help="the id of the new entry (made from page and day)")
    parser.add_argument("--date", help="the day of the entry, such as 2026-11-22 (today)")
    for locale, language in guide.languages.items():
        parser.add_argument(
            f"--{locale}", metavar="SENTENCE", help=f"what changed, in {language.name}"
        )
    return parser


def _recorded(project: Project, guide: Guide, chosen: argparse.Namespace, ask: Ask | None) -> str:
    """Write what was asked for; the answer names it."""
    changes, agreed = project.data / lock.CHANGES, project.data / lock.TRANSLATIONS
    if chosen.minor or chosen.under:
        pages = _pages(guide, chosen.words, ask)
        if chosen.under and chosen.under not in {change.id for change in guide.changes}:
            known = nearest(chosen.under, [change.id for change in guide.changes])
            raise RefusedError(f"The record has no entry '{chosen.under}'. {known}")
        if chosen.minor:
            lock.write(agreed, unrecorded.keep_agreement(guide, pages))
        lock.write(changes, unrecorded.cover_pages(guide, pages))
        return f"Recorded: {', '.join(pages)}."
    kinds = list(get_args(ChangeKind))
    words = list(chosen.words)
    kind = words.pop(0) if words else _asked(ask, f"Kind ({', '.join(kinds)})", "KIND")
    if kind not in kinds:
        raise RefusedError(f"There is no kind '{kind}'. {nearest(kind, kinds)}")
    pages = _pages(guide, words, ask)
    note = {
        locale: (
            getattr(chosen, locale)
            or _asked(ask, f"What changed, in {language.name}", f"--{locale}")
        ).strip()
        for locale, language in guide.languages.items()
    }
    empty = [locale for locale, sentence in note.items() if not sentence]
    if empty:
        raise RefusedError(f"The sentence in '{empty[0]}' is empty. Give it with --{empty[0]}.")
    day = _day(chosen.date)
    entry = {
        "id": _id(guide, chosen.id, pages[0], day),
        "date": day.isoformat(),
        "kind": kind,
        "pages": pages,
        "note": note,
    }
    _append(project.data / "changes.yml", entry)
    lock.write(changes, unrecorded.cover_pages(guide, pages))
    write_whole(project.root / PUBLISHED, published_text(guide))
    return f"Recorded as {entry['id']}."


def _asked(ask: Ask | None, question: str, name: str) -> str:
    if ask is None:
        raise RefusedError(f"{name} is missing. See ./scripts/change --help.")
    return ask(f"{question}: ").strip()


def _pages(guide: Guide, pages: list[str], ask: Ask | None) -> list[str]:
    pages = pages or _asked(ask, "Pages, such as chapters/mapping#set-up", "PAGE").split()
    if not pages:
        raise RefusedError("PAGE is missing. See ./scripts/change --help.")
    gone = {name.partition("#")[0] for name in guide.changes_lock}
    known = {name.removesuffix("#top") for name in sections(guide)} | gone | set(guide.changes_lock)
    for page in pages:
        if page not in known:
            raise RefusedError(f"There is no page or section '{page}'. {nearest(page, known)}")
    return list(dict.fromkeys(pages))


def _day(text: str | None) -> datetime.date:
    if not text:
        return build_day()
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        raise RefusedError(f"There is no day '{text}'. Write it as 2026-11-22.") from None
    if day > build_day():
        raise RefusedError(f"The day {day} has not come yet. Leave --date out for today.")
    return day


def _id(guide: Guide, wanted: str | None, page: str, day: datetime.date) -> str:
    taken = {change.id for change in guide.changes}
    if wanted:
        if wanted in taken:
            raise RefusedError(f"The record has an entry '{wanted}' already. Choose another id.")
        return wanted
    stem = f"{page.partition('#')[0].rpartition('/')[2]}-{day.isoformat()}"
    number = 2
    id = stem
    while id in taken:
        id, number = f"{stem}-{number}", number + 1
    return id


def _append(file: Path, entry: dict[str, object]) -> None:
    """The file as it was with one entry more; not touched if it could not be read afterwards."""
    before = file.read_text("utf-8")
    if before and not before.endswith("\n"):
        before += "\n"
    added = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=10_000)
    added = added.replace(f"'{entry['date']}'", str(entry["date"]), 1)
    after = before + added
    if read_yaml(after).data[-1] != entry:
        raise RefusedError(f"{file.name} does not end in a list of entries.")
    write_whole(file, after)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
