"""`./scripts/new`: begins a page, an entry or a language, correct in every language of the guide."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Any, NoReturn

from guide.files.atomic import write_together
from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project, this_project
from guide.scaffold.recipes import KINDS, Kind
from guide.scaffold.values import UsageError, Value


class _Parser(argparse.ArgumentParser):
    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[0].upper()}{message[1:]}. See '{self.prog} --help'.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="./scripts/new",
        description="Begins a page, an entry or a language, with correct files in every language of the"
        " guide. Asks on a terminal for what is missing; elsewhere everything is given as flags, which"
        " './scripts/new KIND --help' lists.",
        epilog="Texts that a person must write are marked ✎ in the files, and './scripts/check' names each"
        " until it is written. Nothing is ever overwritten. Exit status: 0 written, 2 nothing was written.",
    )
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND", parser_class=_Parser)
    for name, kind in KINDS.items():
        kind_parser = kinds.add_parser(name, help=kind.about, description=f"Begins {kind.about}.")
        kind_parser.add_argument("name_of_it", metavar="NAME", nargs="?", help=kind.name)
        for value in kind.values:
            shown = "LANGUAGE=TEXT" if value.by_language else value.name.upper()
            extra: dict[str, Any] = {"action": "append"} if value.by_language else {}
            needed = "" if value.default is not None or value.by_language else " (needed)"
            kind_parser.add_argument(
                f"--{value.name}", dest=value.name, metavar=shown, help=value.ask + needed, **extra
            )
    return parser


def _ask(question: str) -> str:
    print(f"{question}: ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline()
    if not answer:
        raise UsageError("The answers ended early. Nothing was written.")
    return answer.strip()


def _read_value(guide: Guide, value: Value, text: str) -> Any:
    if value.many:
        parts = [part.strip() for part in text.split(",") if part.strip()]
        if not 0 < len(parts) <= value.most:
            raise UsageError(f"'--{value.name}' takes from one to {value.most}, split by commas.")
        return [value.read(guide, part) for part in parts]
    return value.read(guide, text) if text else ""


def _ask_value(guide: Guide, value: Value, question: str) -> Any:
    """Asks until the answer is accepted; an empty answer takes the default."""
    while True:
        text = _ask(question)
        try:
            if not text and value.default is None and not value.by_language:
                raise UsageError("This is needed.")
            return _read_value(guide, value, text or value.default or "")
        except UsageError as refused:
            print(refused, file=sys.stderr)


def _read_inputs(
    guide: Guide, kind: Kind, given: dict[str, Any], is_terminal: bool
) -> dict[str, Any]:
    """Every value, read and accepted. Raises UsageError."""
    inputs: dict[str, Any] = {}
    missing = []
    for value in kind.values:
        text = given[value.name]
        if value.by_language:
            inputs[value.name] = _in_languages(guide, value, text or [], is_terminal)
        elif text is not None and (text or value.default is not None):
            inputs[value.name] = _read_value(guide, value, text)
        elif is_terminal:
            inputs[value.name] = _ask_value(guide, value, value.ask)
        elif value.default is not None:
            inputs[value.name] = _read_value(guide, value, value.default)
        else:
            missing.append(f"--{value.name}")
    if missing:
        raise UsageError(f"Missing: {' '.join(missing)}. Give each a value; nothing was written.")
    return inputs


def _in_languages(
    guide: Guide, value: Value, given: list[str], is_terminal: bool
) -> dict[str, str]:
    words = {}
    for argument in given:
        locale, is_split, text = argument.partition("=")
        if not is_split or locale not in guide.languages:
            known = ", ".join(f"{name}=…" for name in guide.languages)
            raise UsageError(f"'--{value.name} {argument}' names no language. Write it as {known}.")
        words[locale] = value.read(guide, text.strip())
    for locale, language in guide.languages.items() if is_terminal and not given else []:
        words[locale] = _ask_value(
            guide, value, f"{value.ask}, {language.name} (may stay empty for now)"
        )
    return words


def _name(guide: Guide, kind: Kind, given: str | None, is_terminal: bool) -> str:
    if given is None and not is_terminal:
        raise UsageError(f"Missing: the {kind.name}. Nothing was written.")
    if given is not None:
        return str(kind.read(guide, given))
    return str(_ask_value(guide, Value("name", kind.name, kind.read), kind.name.capitalize()))


def _joined(arguments: list[str]) -> list[str]:
    """`--at -26.2,28.0` as `--at=-26.2,28.0`: argparse takes the value for a flag."""
    found: list[str] = []
    for argument in arguments:
        if found and found[-1].startswith("--") and re.match(r"-\d", argument):
            found[-1] += f"={argument}"
        else:
            found.append(argument)
    return found


def new(project: Project, arguments: list[str], is_terminal: bool) -> tuple[list[str], str]:
    """The names of the files that are new or changed, and the address of the page, if any. Raises UsageError."""
    given = vars(_parser().parse_args(_joined(arguments)))
    kind = KINDS[given["kind"]]
    guide, _ = load(project)
    if not guide.languages:
        raise UsageError("docs/data/languages.yml cannot be read. Run './scripts/check' first.")
    name = _name(guide, kind, given["name_of_it"], is_terminal)
    texts = kind.make(guide, name, _read_inputs(guide, kind, given, is_terminal))
    changed = {path: text for path, text in texts.items() if not _is(path, text)}
    write_together(changed)
    return [project.name_of(path) for path in changed], kind.address.format(name)


def _is(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode("utf-8")


def main(arguments: list[str], project: Project | None = None) -> int:
    try:
        names, address = new(project or this_project(), arguments, sys.stdin.isatty())
    except UsageError as refused:
        print(refused, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nNothing was written.", file=sys.stderr)
        return 2
    for name in names:
        print(name)
    print(
        "Write what is marked ✎; './scripts/check' names each place until it is done.",
        file=sys.stderr,
    )
    if address:
        print(
            f"Then tell readers with './scripts/change new {address}': from that day its addresses stay.",
            file=sys.stderr,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
