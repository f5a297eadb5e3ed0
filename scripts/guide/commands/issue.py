"""`./scripts/issue`: makes the one issue with a label say what a file says."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from guide.github_issue import GitHubError, keep_issue


def main(arguments: list[str], settings: Mapping[str, str]) -> int:
    parser = argparse.ArgumentParser(prog="issue", description="Keeps one issue a label.")
    parser.add_argument("label", help="the label that the issue is known by")
    parser.add_argument("file", type=Path, help="Markdown; its first line is the title")
    chosen = parser.parse_args(arguments)
    missing = [name for name in ("GITHUB_TOKEN", "GITHUB_REPOSITORY") if not settings.get(name)]
    if missing:
        print(f"{' and '.join(missing)} must be set. GitHub Actions does so.", file=sys.stderr)
        return 2
    try:
        text = chosen.file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        print(f"{chosen.file}: there is no such text. Check the path.", file=sys.stderr)
        return 2
    try:
        done = keep_issue(
            settings.get("GITHUB_API_URL", "https://api.github.com"),
            settings["GITHUB_REPOSITORY"],
            settings["GITHUB_TOKEN"],
            chosen.label,
            text,
        )
    except GitHubError as error:
        print(error, file=sys.stderr)
        return 2
    print(done)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
