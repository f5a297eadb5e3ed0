"""Installs a Chromium for the tests where none is found: the system's package, else Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from guide.measure.browser import find_browser
from guide.run import RefusedError

Commands = list[list[str]]

APT: Commands = [
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
]
PLAYWRIGHT: Commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]
LAST_LINES = 5


class FailedError(Exception):
    """A command failed; the message is the last lines that it printed."""


def list_ways(is_root: bool, has_apt: bool) -> dict[str, Commands]:
    """What is tried in order, each with the line that says so. Only root may install packages."""
    apt = {"Installing the package chromium ...": APT} if is_root and has_apt else {}
    return apt | {"Downloading Playwright's Chromium ...": PLAYWRIGHT}


def run(command: list[str], seconds: int = 600) -> None:
    """Nothing that it prints is shown. Raises FailedError."""
    try:
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=seconds,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        raise FailedError("\n".join(error.stdout.splitlines()[-LAST_LINES:])) from None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise FailedError(str(error)) from None


def main(arguments: list[str]) -> int:
    """Raises RefusedError."""
    if find_browser():
        return 0
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    failures = [
        "No browser was found and none could be installed: install Chromium or Chrome, "
        "or name one with BROWSER_PATH=/path/to/chromium."
    ]
    for line, commands in list_ways(is_root, bool(shutil.which("apt-get"))).items():
        print(line, file=sys.stderr)
        try:
            for command in commands:
                run(command)
        except FailedError as error:
            failures.append(str(error))
        else:
            if find_browser():
                return 0
    raise RefusedError("\n".join(filter(None, failures)))
