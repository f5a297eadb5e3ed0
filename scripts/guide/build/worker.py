"""The check and the search index, made beside the pages in a process of their own: they take as long."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from guide.checks import check
from guide.model.load import load
from guide.project import Project
from guide.search import index, plurals
from guide.search.engine import Scripts
from guide.search.frequency import usual

Running = subprocess.Popen[str]


def stamp(project: Project, locale: str) -> str:
    """A name for what an index is made of, known before it is made: the same input, the same name."""
    package = Path(__file__).resolve().parents[1]
    files = [
        *(project.docs / locale).rglob("*.md"),
        *project.data.rglob("*.yml"),
        *(project.overrides / "scripts" / "search" / "engine").rglob("*.js"),
        *package.rglob("*.py"),
        *package.rglob("*.js"),
    ]
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:8]


def stamps(project: Project, locales: Iterable[str], serving: bool) -> dict[str, str]:
    """Each language to the name of its index; while serving it stays, since pages stay that name it."""
    return {locale: "served" if serving else stamp(project, locale) for locale in locales}


def start(project: Project) -> Running:
    """Begin; then ask in this order: `name`, `findings`, `files`. `stop` gives up."""
    return subprocess.Popen(
        [sys.executable, "-m", "guide.build.worker", str(project.root)],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def name(running: Running, stamps: dict[str, str]) -> None:
    """Say what the indexes are called."""
    assert running.stdin
    with suppress(BrokenPipeError), running.stdin as to_it:
        to_it.write(json.dumps(stamps))


def findings(running: Running) -> tuple[list[str], int]:
    """What the check found, told in lines, and how many of them are errors; waits for it."""
    assert running.stdout
    told = running.stdout.readline()
    if not told:
        raise _fault(running)
    lines, errors = json.loads(told)
    return lines, errors


def files(running: Running) -> dict[str, str]:
    """The finished files of the index by address from the root of the site; waits for them."""
    assert running.stdout
    written = running.stdout.read()
    if running.wait():
        raise _fault(running)
    found: dict[str, str] = json.loads(written)
    return found


def _fault(running: Running) -> RuntimeError:
    assert running.stderr
    return RuntimeError(f"The check or the search index failed.\n{running.stderr.read()}")


def stop(running: Running) -> None:
    running.kill()
    running.wait()


class Refreshing:
    """Checks the guide and makes the index anew after each save, while the pages that were built are read."""

    def __init__(self) -> None:
        self._running: Running | None = None

    def stop(self) -> None:
        """A later save came in between: the pages need the processor now."""
        if self._running:
            stop(self._running)
            self._running = None

    def begin(self, project: Project, stamps: dict[str, str], site: Path) -> None:
        """Print the findings and write the files into `site`, unless it is stopped before."""
        self._running = start(project)
        name(self._running, stamps)
        threading.Thread(target=self._write, args=(self._running, site), daemon=True).start()

    def _write(self, running: Running, site: Path) -> None:
        try:
            for line in findings(running)[0]:
                print(line, file=sys.stderr)
            written = files(running)
        except RuntimeError as fault:
            if running is self._running:
                print(fault, file=sys.stderr)
            return
        if running is not self._running or not site.is_dir():
            return
        for address, text in written.items():
            target = site / address
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_suffix(".part")
            beside.write_text(text, encoding="utf-8", newline="\n")
            beside.replace(target)


def _check_and_index(project: Project) -> None:
    guide, found = load(project)
    found = sorted({*found, *check(guide)})
    errors = sum(finding.level == "error" for finding in found)
    print(json.dumps([[*map(str, found)], errors]), flush=True)
    named: dict[str, str] = json.loads(sys.stdin.read())
    scripts = Scripts(project, plurals.tables(guide))
    indexes = [
        index.build(guide, locale, scripts, usual(locale), name).files
        for locale, name in named.items()
    ]
    print(json.dumps({address: text for one in indexes for address, text in one.items()}))


if __name__ == "__main__":
    gc.disable()  # the process is gone before there is much to collect
    with suppress(KeyboardInterrupt, BrokenPipeError):
        _check_and_index(Project(Path(sys.argv[1])))
