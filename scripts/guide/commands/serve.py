"""Builds every language and serves the guide with live reload. Ctrl C ends it."""

from __future__ import annotations

import argparse
import os
import sys

ADDRESS = "127.0.0.1:8000"


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="./scripts/serve", description=__doc__)
    about = f"where ({ADDRESS})"
    parser.add_argument("address", nargs="?", default=ADDRESS, metavar="HOST:PORT", help=about)
    address = parser.parse_args(arguments).address
    print(
        f"Building the guide; then read it at http://{address}/ (Arabic)"
        f" and http://{address}/en/ (English).",
        flush=True,
    )
    mkdocs = ["mkdocs", "--quiet", "serve", "--dirty", "--dev-addr", address]
    os.execv(sys.executable, [sys.executable, "-m", "guide.run", *mkdocs])
