"""Finds a Chromium for the tests: an installed one, else Playwright's own, else the system's package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def installed() -> str | None:
    """The path of a browser on this machine; `BROWSER_PATH` is asked first."""
    named = os.environ.get("BROWSER_PATH")
    if named:
        return named if Path(named).exists() else None
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    if MAC.exists():
        return str(MAC)
    return _of_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _run(*command: str, seconds: int = 600) -> bool:
    try:
        result = subprocess.run(command, stdout=sys.stderr, timeout=seconds, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0


def main() -> int:
    if installed():
        return 0
    print("Looking for a browser for the tests ...", file=sys.stderr)
    if _run(sys.executable, "-m", "playwright", "install", "chromium") and installed():
        return 0
    if shutil.which("apt-get") and os.access("/usr/bin", os.W_OK):
        _run("apt-get", "update", "-qq")
        if (
            _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
            and installed()
        ):
            return 0
    print(
        "No browser was found and none could be installed: install Chromium or Chrome, "
        "or name one with BROWSER_PATH=/path/to/chromium.",
        file=sys.stderr,
    )
    return 2


if __name__ == "__main__":
    sys.exit(main())
