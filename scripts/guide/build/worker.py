"""A child process runs the check and builds the search index while the parent renders the pages.

The parent writes to its standard input, as JSON, the name of each index by language. The child writes to its
standard output two lines of JSON: `[[line, ...], errors]`, the findings and how many of them are errors; then
`{address: text, ...}`, the files of the indexes.
"""

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
from guide.search.engine import JsEngine
from guide.search.frequency import frequent_words

Running = subprocess.Popen[str]


def index_name(project: Project, code: str) -> str:
    """A name for what an index is made of, known before it is made: the same input, the same name."""
    package = Path(__file__).resolve().parents[1]
    files = [
        *(project.docs / code).rglob("*.md"),
        *project.data.rglob("*.yml"),
        *(project.overrides / "scripts" / "search" / "engine").rglob("*.js"),
        *package.rglob("*.py"),
        *package.rglob("*.js"),
    ]
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:8]


def index_names(project: Project, codes: Iterable[str], serving: bool) -> dict[str, str]:
    """By language. While serving a name stays, since pages that are not built again name it."""
    return {code: "served" if serving else index_name(project, code) for code in codes}


def start(project: Project) -> Running:
    """Then call in this order: `send_index_names`, `findings`, `files`. `stop` gives up."""
    return subprocess.Popen(
        [sys.executable, "-m", "guide.build.worker", str(project.root)],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def send_index_names(running: Running, names: dict[str, str]) -> None:
    assert running.stdin
    with suppress(BrokenPipeError), running.stdin as to_it:
        to_it.write(json.dumps(names))


def findings(running: Running) -> tuple[list[str], int]:
    """The lines of the findings, and how many are errors; waits for them. RuntimeError if the child failed."""
    assert running.stdout
    line = running.stdout.readline()
    if not line:
        raise _fault(running)
    lines, errors = json.loads(line)
    return lines, errors


def files(running: Running) -> dict[str, str]:
    """The files of the indexes by address from the root of the site; waits for them. RuntimeError if the child failed."""
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


class Refresher:
    """Checks the guide and builds the index again after each save, while the pages that were built are read."""

    def __init__(self) -> None:
        self._running: Running | None = None

    def stop(self) -> None:
        """A later save came in between: the pages need the processor now."""
        if self._running:
            stop(self._running)
            self._running = None

    def begin(self, project: Project, names: dict[str, str], site: Path) -> None:
        """Print the findings and write the files into `site`, unless it is stopped before."""
        self._running = start(project)
        send_index_names(self._running, names)
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
            unfinished = target.with_suffix(".part")
            unfinished.write_text(text, encoding="utf-8", newline="\n")
            unfinished.replace(target)


def _check_and_index(project: Project) -> None:
    guide, found = load(project)
    found = sorted({*found, *check(guide)})
    errors = sum(finding.level == "error" for finding in found)
    print(json.dumps([[*map(str, found)], errors]), flush=True)
    names: dict[str, str] = json.loads(sys.stdin.read())
    scripts = JsEngine(project, plurals.tables(guide))
    texts: dict[str, str] = {}
    for code, name in names.items():
        texts |= index.build(guide.locales[code], scripts, frequent_words(code), name).files
    print(json.dumps(texts))


if __name__ == "__main__":
    gc.disable()  # the process is gone before there is much to collect
    with suppress(KeyboardInterrupt, BrokenPipeError):
        _check_and_index(Project(Path(sys.argv[1])))
