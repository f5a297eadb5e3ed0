"""Changes to YAML that leave the rest of the file as it is, byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

import yaml

from guide.files.yaml_file import YamlError, read_yaml
from guide.scaffold.values import UsageError

Change = tuple[int, int, str]


def scalar(text: str) -> str:
    """A text as a YAML value: plain where that reads back the same, else in quotation marks."""
    plain = re.fullmatch(r"[^\s\"'\[\]{},&*!|>%@`#?:-](?:[^:#{}\[\],\n]|:(?=\S))*(?<![\s:])", text)
    return text if plain and text not in ("~", "null") else json.dumps(text, ensure_ascii=False)


def listed(texts: list[str]) -> str:
    return f"[{', '.join(map(scalar, texts))}]"


def inserted(name: str, text: str, key: str, entry: str) -> str:
    """`entry` in its alphabetical place among the top-level keys of a mapping; `name` is the file's. Raises UsageError."""
    try:
        document = read_yaml(text)
    except YamlError as error:
        raise UsageError(
            f"{name}:{error.line} is not valid YAML. Run './scripts/check', then try again."
        ) from None
    entries = document.data or {}
    if not isinstance(entries, dict):
        raise UsageError(f"{name} does not hold a mapping. Put it back from git.")
    if key in entries:
        raise UsageError(
            f"'{key}' is already on line {document.line((key,))} of {name}. Choose another name."
        )
    lines = text.splitlines(keepends=True)
    starts = [_first_line(lines, document.line((name,)) - 1) for name in entries]
    is_spaced = any(start and not lines[start - 1].strip() for start in starts[1:])
    later = next((place for place, name in enumerate(entries) if name > key), None)
    if later is None:
        start = "".join(lines)
        start += "" if not start or start.endswith("\n") else "\n"
        return start + ("\n" if is_spaced and start else "") + entry
    at = starts[later] if later else document.line((next(iter(entries)),)) - 1
    return "".join(lines[:at]) + entry + ("\n" if is_spaced else "") + "".join(lines[at:])


def _first_line(lines: list[str], at: int) -> int:
    """Comments right above an entry belong to it."""
    while at and lines[at - 1].startswith("#"):
        at -= 1
    return at


def changed(text: str, changes: list[Change]) -> str:
    """`text` with stretches (start, end) replaced, none of which overlap."""
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def composed(name: str, text: str) -> yaml.Node | None:
    """The nodes with their exact places in the text, which the faster loader does not give."""
    try:
        return yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        raise UsageError(
            f"{name} is not valid YAML. Run './scripts/check', then try again."
        ) from None


def end_of(node: yaml.Node, text: str) -> int:
    """Where a value ends, without the blank lines and comments that follow."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return end_of(last[1] if isinstance(node, yaml.MappingNode) else last, text)
    end = int(node.end_mark.index)
    return int(node.start_mark.index) + len(text[node.start_mark.index : end].rstrip())


def mappings(node: yaml.Node | None) -> Iterator[yaml.MappingNode]:
    """Every mapping, the outer ones first."""
    if isinstance(node, yaml.MappingNode):
        yield node
        for _, value in node.value:
            yield from mappings(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from mappings(value)


def replaced_texts(node: yaml.Node, text: str, new: Callable[[str], str]) -> list[Change]:
    """Changes that put `new(text)` in the place of each text in a value."""
    if isinstance(node, yaml.ScalarNode):
        if not node.value:
            return []
        start = int(node.start_mark.index)
        return [(start, end_of(node, text), json.dumps(new(node.value), ensure_ascii=False))]
    inside = (
        node.value if isinstance(node, yaml.SequenceNode) else [value for _, value in node.value]
    )
    return [change for value in inside for change in replaced_texts(value, text, new)]
