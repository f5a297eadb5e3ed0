"""`./scripts/regenerate`: writes again the files that are derived from others."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from guide.commands.derived_file import MissingToolError
from guide.project import Project, this_project

# Writes its files where they differ, and yields those it changed. Raises MissingToolError.
Maker = Callable[[Project], Iterable[Path]]


def fonts() -> Maker:
    from guide.commands.fonts import write_fonts

    return write_fonts


def pictures() -> Maker:
    from guide.commands.pictures import write_pictures

    return write_pictures


def schemas() -> Maker:
    from guide.commands.schemas import write_schemas

    return write_schemas


def locks() -> Maker:
    from guide.commands.locks import write_locks

    return write_locks


# Each imports its maker only when it is asked for: that of the schemas needs no development packages.
MAKERS: dict[str, tuple[Callable[[], Maker], str]] = {
    "fonts": (fonts, "the fonts of the site, cut from the packages of package-lock.json"),
    "pictures": (pictures, "the preview card of each language, and the icons"),
    "schemas": (schemas, "the JSON Schemas for editors, from scripts/guide/schema/"),
    "locks": (locks, "requirements.lock and requirements-dev.lock, from pyproject.toml; needs uv"),
}
BY_DEFAULT = ["fonts", "pictures", "schemas"]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="./scripts/regenerate",
        description="For maintainers: writes again the files that are derived from others, and prints those"
        f" that changed. Without an argument it makes {', '.join(BY_DEFAULT)}.",
        epilog="Exit status: 0 all is up to date, 2 something could not be made.",
    )
    kinds = parser.add_subparsers(dest="kind", metavar="KIND")
    for name, (_, about) in MAKERS.items():
        kinds.add_parser(name, help=about, description=f"Writes {about}.")
    kind = parser.parse_args(arguments).kind
    project = this_project()
    try:
        for name in [kind] if kind else BY_DEFAULT:
            maker = MAKERS[name][0]()
            for path in maker(project):
                print(project.name_of(path))
    except MissingToolError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
