"""`./scripts/changed-pages BASE`: the pages whose files differ from a commit, as Markdown in each language."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project, this_project

# What a reviewer types in the unpacked folder, and where the site then is.
_SERVE = "python3 -m http.server 8000"
_SITE = "http://127.0.0.1:8000"


class UnknownBaseError(Exception):
    """git cannot compare with the commit that was named; the message is git's own."""


def changed_files(root: Path, base: str) -> list[str]:
    """Files under docs/ that differ from where `base` was left, removed ones included, by name."""
    result = subprocess.run(
        ["git", "diff", "--merge-base", "--name-only", "--no-renames", "-z", base, "--", "docs"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        raise UnknownBaseError(result.stderr.strip().partition("\n")[0])
    return sorted(filter(None, result.stdout.split("\0")))


def summary(guide: Guide, files: list[str]) -> str:
    """One block a language: pages with their addresses, files that are gone, and files that pages share."""
    return "\n".join(_block(guide, locale, files) for locale in guide.languages)


def _block(guide: Guide, locale: str, files: list[str]) -> str:
    words = guide.locales[locale].strings["preview"]
    folders = tuple(f"docs/{locale}/" for locale in guide.languages)
    own = [name for name in files if name.startswith(f"docs/{locale}/")]
    pages = {page.name: page for page in guide.locales[locale].pages.values()}
    lines = [f"### {words['title']}", ""]
    lines += [_row(guide, pages[name].path, locale) for name in own if name in pages]
    # A page with a fault in its front matter is not in the guide, yet its file is there.
    lines += [_file(name) for name in own if name not in pages and (_path(guide, name)).exists()]
    lines += [] if own else [words["none"]]
    gone = [name for name in own if not _path(guide, name).exists()]
    shared = [name for name in files if not name.startswith(folders)]
    for title, names in ((words["removed"], gone), (words["shared"], shared)):
        if names:
            lines += ["", title, "", *map(_file, names)]
    lines += ["", words["open"].format(command=f"`{_SERVE}`", address=f"`{_SITE}`")]
    direction = guide.locales[locale].direction
    return "\n".join([f'<div dir="{direction}" lang="{locale}">', "", *lines, "", "</div>", ""])


def _path(guide: Guide, name: str) -> Path:
    return guide.project.root / name


def _row(guide: Guide, path: str, locale: str) -> str:
    title = guide.locales[locale].pages[path].title
    for mark in "\\`*_[]<>":
        title = title.replace(mark, f"\\{mark}")
    return f"- {title}: `/{guide.locales[locale].url(path)}`"


def _file(name: str) -> str:
    return f"- `{name}`"


def run(project: Project, base: str) -> int:
    try:
        files = changed_files(project.root, base)
    except UnknownBaseError as error:
        print(f"git cannot compare with '{base}': {error}. Name a commit it has.", file=sys.stderr)
        return 2
    guide, _ = load(project)
    print(summary(guide, files))
    return 0


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="./scripts/changed-pages",
        description="Prints as Markdown, for each language, the title and address of each page whose file"
        " differs from a commit, and the shared files that differ.",
        epilog="Exit status: 0 printed, 2 git does not know BASE.",
    )
    parser.add_argument("base", metavar="BASE", help="a commit or branch")
    return run(this_project(), parser.parse_args(arguments).base)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
