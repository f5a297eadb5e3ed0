"""Installs a Chromium for the tests where none is found: the system's package, else Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from guide.measure.browser import find_browser

Commands = list[list[str]]

APT: Commands = [
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
]
PLAYWRIGHT: Commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]


def list_ways(is_root: bool, has_apt: bool) -> list[tuple[str, Commands]]:
    """What is tried in order, each with the line that says so. Only root may install packages."""
    ways = [("Downloading Playwright's Chromium ...", PLAYWRIGHT)]
    if is_root and has_apt:
        ways.insert(0, ("Installing the package chromium ...", APT))
    return ways


def run(command: list[str], seconds: int = 600) -> bool:
    """Whether a command succeeded; what it prints of its tries is not shown."""
    try:
        result = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0


def main() -> int:
    if find_browser():
        return 0
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    for line, commands in list_ways(is_root, bool(shutil.which("apt-get"))):
        print(line, file=sys.stderr)
        if all(map(run, commands)) and find_browser():
            return 0
    print(
        "No browser was found and none could be installed: install Chromium or Chrome, "
        "or name one with BROWSER_PATH=/path/to/chromium.",
        file=sys.stderr,
    )
    return 2


if __name__ == "__main__":
    sys.exit(main())
