"""For maintainers: writes again the files that are derived from others, and prints those that changed."""

from __future__ import annotations

import argparse
from importlib import import_module

from guide.project import this_project

# Each is made by the module of its name, whose `write` writes what differs and yields the files it changed;
# imported only when it is asked for: that of the schemas needs no development packages.
MAKERS = {
    "fonts": "the fonts of the site, cut from the packages of package-lock.json",
    "pictures": "the preview card of each language, and the icons",
    "schemas": "the JSON Schemas for editors, from scripts/guide/schema/",
    "locks": "requirements.lock and requirements-dev.lock, from pyproject.toml; needs uv",
}
BY_DEFAULT = ["fonts", "pictures", "schemas"]


def main(arguments: list[str]) -> int:
    """Raises RefusedError where something that a maker needs is not on this machine."""
    parser = argparse.ArgumentParser(
        prog="./scripts/regenerate",
        description=f"{__doc__} Without an argument it makes {', '.join(BY_DEFAULT)}.",
        epilog="Exit status: 0 all is up to date, 2 something could not be made.",
    )
    kinds = parser.add_subparsers(dest="kind", metavar="KIND")
    for name, about in MAKERS.items():
        kinds.add_parser(name, help=about, description=f"Writes {about}.")
    kind = parser.parse_args(arguments).kind
    project = this_project()
    for name in [kind] if kind else BY_DEFAULT:
        for path in import_module(f"guide.commands.{name}").write(project):
            print(project.name_of(path))
    return 0
