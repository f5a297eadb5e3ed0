"""Prints as Markdown, for each language, the title and address of each page whose file differs from
a commit, and the shared files that differ.
"""

from __future__ import annotations

import argparse
import re
import subprocess
from pathlib import Path

from guide.model.guide import Guide, Locale
from guide.model.load import load
from guide.project import Project, this_project
from guide.run import RefusedError

# What a reviewer types in the unpacked folder, and where the site then is.
_SERVE = "python3 -m http.server 8000"
_SITE = "http://127.0.0.1:8000"


def changed_files(root: Path, base: str) -> list[str]:
    """Names of files under docs/ that differ from where `base` was left, removed ones included.

    Raises RefusedError where git cannot compare with `base`.
    """
    result = subprocess.run(
        ["git", "diff", "--merge-base", "--name-only", "--no-renames", "-z", base, "--", "docs"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        error = result.stderr.strip().partition("\n")[0]
        raise RefusedError(f"git cannot compare with '{base}': {error}. Name a commit it has.")
    return sorted(filter(None, result.stdout.split("\0")))


def summary(guide: Guide, files: list[str]) -> str:
    """One block a language: pages with their addresses, files that are gone, and files that pages share."""
    return "\n".join(_block(locale, files) for locale in guide.locales.values())


def _block(locale: Locale, files: list[str]) -> str:
    words = locale.strings["preview"]
    folders = tuple(f"docs/{code}/" for code in locale.guide.locales)
    pages = {page.name: page for page in locale.pages.values()}
    in_language = [name for name in files if name.startswith(f"docs/{locale.code}/")]
    files_left = [name for name in in_language if (locale.guide.project.root / name).exists()]
    lines = [f"### {words['title']}", ""]
    for name in in_language:
        if name in pages:
            title = re.sub(r"[\\`*_\[\]<>]", r"\\\g<0>", pages[name].title)
            lines.append(f"- {title}: `/{pages[name].url}`")
    # A page with a fault in its front matter is not in the guide, yet its file is there.
    lines += [f"- `{name}`" for name in files_left if name not in pages]
    if not in_language:
        lines.append(words["none"])
    gone = [name for name in in_language if name not in files_left]
    shared = [name for name in files if not name.startswith(folders)]
    for title, names in ((words["removed"], gone), (words["shared"], shared)):
        if names:
            lines += ["", title, "", *(f"- `{name}`" for name in names)]
    lines += ["", words["open"].format(command=f"`{_SERVE}`", address=f"`{_SITE}`")]
    head = f'<div dir="{locale.direction}" lang="{locale.code}">'
    return "\n".join([head, "", *lines, "", "</div>", ""])


def main(arguments: list[str], project: Project | None = None) -> int:
    """Raises RefusedError."""
    parser = argparse.ArgumentParser(
        prog="./scripts/changed-pages",
        description=__doc__,
        epilog="Exit status: 0 printed, 2 git does not know BASE.",
    )
    parser.add_argument("base", metavar="BASE", help="a commit or branch")
    base = parser.parse_args(arguments).base
    project = project or this_project()
    files = changed_files(project.root, base)
    print(summary(load(project)[0], files))
    return 0
