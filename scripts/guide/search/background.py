"""Builds the indexes beside the pages, in a process of its own: it took as long as all pages together."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
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
        *(project.overrides / "scripts" / "search" / "engine").rglob("*.js"),
        *package.rglob("*.py"),
    ]
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:8]


def stamps(project: Project, locales: Iterable[str], serving: bool) -> dict[str, str]:
    """Each language to the name of its index; while serving it stays, since pages stay that name it."""
    return {locale: "served" if serving else stamp(project, locale) for locale in locales}


def start(project: Project, stamps: dict[str, str]) -> subprocess.Popen[bytes]:
    """Begin; `finish` waits for the files, `stop` gives them up."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    module = "guide.search.background"
    command = [sys.executable, "-m", module, str(project.root), json.dumps(stamps)]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def finish(running: subprocess.Popen[bytes]) -> dict[str, bytes]:
    """The finished files by address from the root of the site."""
    output, said = running.communicate()
    if running.returncode:
        raise RuntimeError(f"The search index could not be built.\n{said.decode('utf-8', 'replace')}")
    return {name: text.encode() for name, text in json.loads(output).items()}


def stop(running: subprocess.Popen[bytes]) -> None:
    """End it without a word: what it meets in a guide with faults is told by the check."""
    running.kill()
    running.communicate()


class Refreshing:
    """Makes the index anew after each save, while the pages that were built are read."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None

    def begin(self, project: Project, stamps: dict[str, str], site: Path) -> None:
        """Write the files into `site` when they are done, unless a later save came in between."""
        if self._running:
            self._running.kill()
        self._running = start(project, stamps)
        threading.Thread(target=self._write, args=(self._running, site), daemon=True).start()

    def _write(self, running: subprocess.Popen[bytes], site: Path) -> None:
        output, said = running.communicate()
        if running is not self._running or not site.is_dir():
            return
        if running.returncode:
            print(said.decode("utf-8", "replace"), file=sys.stderr)
            return
        for name, text in json.loads(output).items():
            target = site / name
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_suffix(".part")
            beside.write_text(text, encoding="utf-8", newline="\n")
            beside.replace(target)


def files(project: Project, stamps: dict[str, str]) -> dict[str, str]:
    """All files of all languages."""
    guide, _ = load(project)
    scripts = Scripts(project, plurals.tables(guide))
    found: dict[str, str] = {}
    for locale, name in stamps.items():
        found |= index.build(guide, locale, scripts, name).files
    return found


if __name__ == "__main__":
    wanted = json.loads(sys.argv[2])
    with suppress(KeyboardInterrupt, BrokenPipeError):
        json.dump(files(Project(Path(sys.argv[1])), wanted), sys.stdout, ensure_ascii=True)
