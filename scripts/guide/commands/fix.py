"""Removes byte-order marks, Windows line ends and spaces at the ends of lines in docs/, ends each
file with one line end, adds new addresses to docs/data/addresses.lock, makes CITATION.cff name the
latest edition, and prints the files it changed.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from guide.files.atomic import write_whole
from guide.model.addresses import PUBLISHED, published_text
from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project, this_project
from guide.site_files.citation_file import CITATION_FILE, with_facts


def clean(content: bytes) -> bytes:
    """Without byte-order mark, Windows line ends and spaces at the ends of lines; ends with one line end."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    content = re.sub(rb"[ \t]+$", b"", content, flags=re.MULTILINE)
    return content.rstrip(b"\n") + b"\n"


def fix(project: Project) -> list[Path]:
    changed = []
    for file in sorted(project.docs.rglob("*")):
        if file.suffix in (".md", ".yml") and file.is_file() and not file.is_symlink():
            before = file.read_bytes()
            after = clean(before)
            if after != before:
                file.write_bytes(after)
                changed.append(file)
    guide, findings = load(project)
    unread = {finding.path for finding in findings if finding.rule in ("data-missing", "not-utf-8")}
    for file, text in derive_files(guide).items():
        # What cannot be read holds addresses that the guide does not know.
        if project.name_of(file) not in unread and file.read_text("utf-8") != text:
            write_whole(file, text)
            changed.append(file)
    return changed


def derive_files(guide: Guide) -> dict[Path, str]:
    """What follows from the guide: the list of published addresses, the facts of CITATION.cff."""
    citation = guide.project.root / CITATION_FILE
    texts = {guide.project.root / PUBLISHED: published_text(guide)}
    if citation.is_file():
        texts[citation] = with_facts(guide, citation.read_text("utf-8"))
    return texts


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./scripts/fix", description=__doc__)
    parser.parse_args(arguments)
    project = this_project()
    for file in fix(project):
        print(project.name_of(file))
    return 0
