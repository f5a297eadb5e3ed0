"""Begins a page, an entry or a language, with correct files in every language of the guide. Asks on
a terminal for what is missing; elsewhere everything is given as flags, which './scripts/new KIND
--help' lists.
"""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any, NoReturn

from guide.files.atomic import write_together
from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project, this_project
from guide.run import RefusedError
from guide.scaffold.recipes import RECIPES, Recipe, Value, line


class _Parser(argparse.ArgumentParser):
    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        raise RefusedError(f"{message[0].upper()}{message[1:]}. See '{self.prog} --help'.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="./scripts/new",
        description=__doc__,
        epilog="Texts that a person must write are marked ✎ in the files, and './scripts/check' names each"
        " until it is written. Nothing is ever overwritten. Exit status: 0 written, 2 nothing was written.",
    )
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND", parser_class=_Parser)
    for kind, recipe in RECIPES.items():
        about = recipe.about
        kind_parser = kinds.add_parser(kind, help=about, description=f"Begins {about}.")
        kind_parser.add_argument("name_of_it", metavar="NAME", nargs="?", help=recipe.name)
        for value in recipe.values:
            about = value.ask if value.default is not None else f"{value.ask} (needed)"
            kind_parser.add_argument(f"--{value.name}", dest=value.name, help=about)
        for name, about in recipe.texts.items():
            kind_parser.add_argument(
                f"--{name}", metavar="LANGUAGE=TEXT", action="append", default=[], help=about
            )
    return parser


def _read_value(guide: Guide, value: Value, text: str) -> Any:
    if value.most == 1:
        return value.read(guide, text) if text else ""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not 0 < len(parts) <= value.most:
        raise RefusedError(f"'--{value.name}' takes from one to {value.most}, split by commas.")
    return [value.read(guide, part) for part in parts]


def _ask_value(guide: Guide, value: Value) -> Any:
    """Asks until the answer is accepted; an empty answer takes the default. Raises RefusedError."""
    while True:
        print(f"{value.ask}: ", end="", file=sys.stderr, flush=True)
        answer = sys.stdin.readline()
        if not answer:
            raise RefusedError("The answers ended early. Nothing was written.")
        text = answer.strip() or value.default
        try:
            if text is None:
                raise RefusedError("This is needed.")
            return _read_value(guide, value, text)
        except RefusedError as refused:
            print(refused, file=sys.stderr)


def _read_inputs(
    guide: Guide, recipe: Recipe, given: dict[str, Any], is_terminal: bool
) -> dict[str, Any]:
    """Every value, read and accepted, and every text by language. Raises RefusedError."""
    inputs: dict[str, Any] = {}
    missing = []
    for value in recipe.values:
        text = given[value.name]
        if text or (text is not None and value.default is not None):
            inputs[value.name] = _read_value(guide, value, text)
        elif is_terminal:
            inputs[value.name] = _ask_value(guide, value)
        elif value.default is not None:
            inputs[value.name] = _read_value(guide, value, value.default)
        else:
            missing.append(f"--{value.name}")
    for name, question in recipe.texts.items():
        inputs[name] = _read_texts(guide, name, given[name])
        if is_terminal and not given[name]:
            for code, language in guide.languages.items():
                ask = f"{question}, {language.name} (may stay empty for now)"
                inputs[name][code] = _ask_value(guide, Value(name, ask, line, default=""))
    if missing:
        raise RefusedError(f"Missing: {' '.join(missing)}. Give each a value; nothing was written.")
    return inputs


def _read_texts(guide: Guide, name: str, given: list[str]) -> dict[str, str]:
    texts = {}
    for argument in given:
        code, is_split, text = argument.partition("=")
        if not is_split or code not in guide.languages:
            known = ", ".join(f"{code}=…" for code in guide.languages)
            raise RefusedError(f"'--{name} {argument}' names no language. Write it as {known}.")
        texts[code] = line(guide, text.strip())
    return texts


def _read_name(guide: Guide, recipe: Recipe, given: str | None, is_terminal: bool) -> str:
    if given is None and not is_terminal:
        raise RefusedError(f"Missing: the {recipe.name}. Nothing was written.")
    value = Value("name", recipe.name.capitalize(), recipe.read)
    return str(_ask_value(guide, value) if given is None else recipe.read(guide, given))


def _join_values(arguments: list[str]) -> list[str]:
    """`--at -26.2,28.0` as `--at=-26.2,28.0`: argparse takes the value for a flag."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1].startswith("--") and re.match(r"-\d", argument):
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined


def main(arguments: list[str], project: Project | None = None) -> int:
    """Prints the names of the files that are new or changed. Raises RefusedError."""
    try:
        return _new(project or this_project(), arguments, sys.stdin.isatty())
    except KeyboardInterrupt:
        print("\nNothing was written.", file=sys.stderr)
        return 2


def _new(project: Project, arguments: list[str], is_terminal: bool) -> int:
    given = vars(_parser().parse_args(_join_values(arguments)))
    recipe = RECIPES[given["kind"]]
    guide, _ = load(project)
    if not guide.languages:
        raise RefusedError("docs/data/languages.yml cannot be read. Run './scripts/check' first.")
    name = _read_name(guide, recipe, given["name_of_it"], is_terminal)
    texts = recipe.make(guide, name, _read_inputs(guide, recipe, given, is_terminal))
    changed = {
        path: text
        for path, text in texts.items()
        if not path.is_file() or path.read_bytes() != text.encode("utf-8")
    }
    write_together(changed)
    for path in changed:
        print(project.name_of(path))
    write = "Write what is marked ✎; './scripts/check' names each place until it is done."
    print(write, file=sys.stderr)
    if recipe.address:
        tell = f"./scripts/change new {recipe.address.format(name)}"
        print(
            f"Then tell readers with '{tell}': from that day its addresses stay.", file=sys.stderr
        )
    return 0
