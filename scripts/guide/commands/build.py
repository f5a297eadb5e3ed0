"""Builds the finished site. The same commit and day give the same bytes; the day is
SOURCE_DATE_EPOCH, or today in UTC.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from guide.project import this_project
from guide.run import RefusedError


def build(root: Path, out: Path, **settings: str) -> int:
    """Exit status of MkDocs; `out` changes only on success. `settings` join those of the environment."""
    fresh = out.with_name(f"{out.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    mkdocs = [sys.executable, "-m", "guide.run", "mkdocs", "--quiet", "build", "--strict"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | settings
    result = subprocess.run([*mkdocs, "--site-dir", str(fresh)], cwd=root, env=environment)
    if result.returncode:
        shutil.rmtree(fresh, ignore_errors=True)
        return result.returncode
    shutil.rmtree(out, ignore_errors=True)
    fresh.replace(out)
    return 0


def main(arguments: list[str]) -> int:
    """Raises RefusedError."""
    parser = argparse.ArgumentParser(
        prog="./scripts/build",
        description=__doc__,
        epilog="SITE_URL is the address the site will be published at, REPO_URL that of its repository."
        " Findings are printed. Exit status: 0 built, 1 findings, 2 refused; unless it is 0, an earlier"
        " site does not change.",
    )
    site = this_project().site
    parser.add_argument("--out", type=Path, default=site, metavar="DIR", help="the folder (site/)")
    out = parser.parse_args(arguments).out.resolve()
    if out.exists() and any(out.iterdir()) and not (out / "sitemap.xml").exists():
        raise RefusedError(f"{out} holds something that is not a site. Name an empty folder.")
    status = build(this_project().root, out)
    if status == 0:
        print(f"Built in {out}.", file=sys.stderr)
    return status
