"""Builds the indexes beside the pages, in a process of its own: it took as long as all pages together."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

from guide.model.load import load
from guide.project import Project
from guide.search import index, plurals
from guide.search.javascript import Scripts


def stamp(project: Project, locale: str) -> str:
    """A name for what an index is made of, known before it is made: the same input, the same name."""
    package = Path(__file__).resolve().parents[1]
    files = [
        *(project.docs / locale).rglob("*.md"),
        *project.data.rglob("*.yml"),
        *(project.overrides / "scripts" / "search" / "engine").glob("*.js"),
        *package.rglob("*.py"),
    ]
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:8]


def addresses(project: Project, locales: list[str]) -> dict[str, str]:
    """Each language to the address of its index, from the root of the site."""
    return {locale: f"search/{locale}-{stamp(project, locale)}.json" for locale in locales}


def start(project: Project) -> subprocess.Popen[bytes]:
    """Begin; `finish` waits for the files."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    command = [sys.executable, "-m", "guide.search.background", str(project.root)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)


def finish(running: subprocess.Popen[bytes]) -> dict[str, bytes]:
    """The finished files by address from the root of the site."""
    output, _ = running.communicate()
    if running.returncode:
        raise RuntimeError("The search index could not be built; the lines above say why.")
    return {name: text.encode() for name, text in json.loads(output).items()}


def files(project: Project) -> dict[str, str]:
    """All files of all languages."""
    guide, _ = load(project)
    scripts = Scripts(project, plurals.tables(guide))
    found: dict[str, str] = {}
    for locale in guide.languages:
        found |= index.build(guide, locale, scripts, stamp(project, locale)).files
    return found


if __name__ == "__main__":
    json.dump(files(Project(Path(sys.argv[1]))), sys.stdout, ensure_ascii=True)
