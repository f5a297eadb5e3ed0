"""Changes to YAML that leave the rest of the file as it is, byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

import yaml

from guide.files.yaml_file import YamlError, read_yaml
from guide.run import RefusedError

# Where a stretch of a text begins and ends, and what takes its place.
Change = tuple[int, int, str]


def scalar(text: str) -> str:
    """A text as a YAML value: plain where that reads back the same, else in quotation marks."""
    plain = re.fullmatch(r"[^\s\"'\[\]{},&*!|>%@`#?:-](?:[^:#{}\[\],\n]|:(?=\S))*(?<![\s:])", text)
    return text if plain and text not in ("~", "null") else quote(text)


def quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def flow_list(texts: list[str]) -> str:
    return f"[{', '.join(map(scalar, texts))}]"


def insert_entry(name: str, text: str, key: str, entry: str) -> str:
    """`entry` in its alphabetical order among the top-level keys of a mapping; `name` is the file's.

    Raises RefusedError.
    """
    try:
        document = read_yaml(text)
    except YamlError as error:
        raise RefusedError(
            f"{name}:{error.line} is not valid YAML. Run './scripts/check', then try again."
        ) from None
    entries = document.data or {}
    if not isinstance(entries, dict):
        raise RefusedError(f"{name} does not hold a mapping. Put it back from git.")
    if key in entries:
        line = document.line((key,))
        raise RefusedError(f"'{key}' is already on line {line} of {name}. Choose another name.")
    lines = text.splitlines(keepends=True)
    starts = [_first_line(lines, document.line((name,)) - 1) for name in entries]
    is_spaced = any(start and not lines[start - 1].strip() for start in starts[1:])
    later = next((number for number, name in enumerate(entries) if name > key), None)
    if later is None:
        before = text if not text or text.endswith("\n") else f"{text}\n"
        return before + ("\n" if is_spaced and before else "") + entry
    at = starts[later] if later else document.line((next(iter(entries)),)) - 1
    return "".join([*lines[:at], entry, "\n" if is_spaced else "", *lines[at:]])


def _first_line(lines: list[str], at: int) -> int:
    """Comments right above an entry belong to it."""
    while at and lines[at - 1].startswith("#"):
        at -= 1
    return at


def apply_changes(text: str, changes: list[Change]) -> str:
    """`text` with stretches replaced, none of which overlap."""
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def compose(name: str, text: str) -> yaml.Node | None:
    """The nodes with their exact places in the text, which the faster loader does not give.

    Raises RefusedError.
    """
    try:
        return yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        raise RefusedError(
            f"{name} is not valid YAML. Run './scripts/check', then try again."
        ) from None


def span(node: yaml.Node, text: str) -> tuple[int, int]:
    """Where a value begins and ends, without the blank lines and comments that follow."""
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return start, span(last[1] if isinstance(node, yaml.MappingNode) else last, text)[1]
    return start, start + len(text[start:end].rstrip())


def mappings(node: yaml.Node | None) -> Iterator[yaml.MappingNode]:
    """Every mapping, the outer ones first."""
    if isinstance(node, yaml.MappingNode):
        yield node
    if isinstance(node, yaml.CollectionNode):
        for value in values(node):
            yield from mappings(value)


def values(node: yaml.CollectionNode) -> list[yaml.Node]:
    """What a list holds, or a mapping under its keys."""
    is_mapping = isinstance(node, yaml.MappingNode)
    return [value for _, value in node.value] if is_mapping else node.value


def replace_texts(node: yaml.Node, text: str, new: Callable[[str], str]) -> list[Change]:
    """Changes that put `new(text)` in the place of each text in a value."""
    if isinstance(node, yaml.CollectionNode):
        return [change for value in values(node) for change in replace_texts(value, text, new)]
    return [(*span(node, text), quote(new(node.value)))] if node.value else []
