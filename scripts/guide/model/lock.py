"""Lock files: fingerprints of each section from the last time that somebody approved its words.

One sorted line a section, so that branches merge: `chapters/mapping#set-up ar:FINGERPRINT en:FINGERPRINT`.
`translations.lock` holds the words of all languages when a translator last found them in agreement,
`changes.lock` the words when the record of changes last covered them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from guide.files.atomic import write_whole
from guide.findings.finding import Finding

# Section (`chapters/mapping#set-up`) to locale to fingerprint.
Lock = dict[str, dict[str, str]]

TRANSLATIONS = "translations.lock"
CHANGES = "changes.lock"

_LINE = re.compile(r"[a-z0-9/-]+#[^\s#]+(?: [a-z]{2}[A-Za-z-]*:[0-9a-f]{16})+")
CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})")


def read(text: str, name: str, findings: list[Finding]) -> Lock:
    """Lines that cannot be read are reported and left out."""
    lock: Lock = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        section, _, rest = line.partition(" ")
        if CONFLICT.match(line):
            findings.append(Finding(name, number, "lock-conflict"))
        elif not _LINE.fullmatch(line):
            findings.append(Finding(name, number, "lock-line.form", text=line[:60]))
        elif section in lock:
            findings.append(Finding(name, number, "lock-line.twice", section=section))
        else:
            lock[section] = dict(pair.split(":") for pair in rest.split())
    return lock


def write(path: Path, lock: Lock) -> None:
    write_whole(path, "".join(f"{line}\n" for line in lines(lock)))


def lines(lock: Lock) -> Iterator[str]:
    for section in sorted(lock):
        marks = (f"{locale}:{mark}" for locale, mark in sorted(lock[section].items()))
        yield " ".join([section, *marks])
