"""The one YAML loader: strings stay strings, duplicate keys are refused, line numbers are kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

Key = tuple[str | int, ...]

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


# What the parser says, and the case under which the message catalogues explain it.
_CASES = {
    "mapping values are not allowed in this context": "colon",
    "could not find expected ':'": "no-colon",
    "did not find expected ',' or ']'": "bracket",
    "did not find expected ',' or '}'": "bracket",
    "did not find expected node content": "bracket",
    "found unexpected end of stream": "quote",
    "found unknown escape character": "backslash",
    "found character that cannot start any token": "first-character",
    "found a tab character that violates indentation": "tab",
    "did not find expected key": "indentation",
    "did not find expected '-' indicator": "indentation",
    "block sequence entries are not allowed in this context": "indentation",
}
_CONFLICT = re.compile(r"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)


class YamlError(Exception):
    """YAML that cannot be read: the line, a case of the message catalogues, and its values."""

    def __init__(self, line: int, case: str, **values: str) -> None:
        self.line, self.case = line, case
        self.values: dict[str, Any] = values
        super().__init__(f"{line}: {case} {values or ''}".rstrip())


@dataclass
class Document:
    """Parsed YAML: mappings, lists and strings (None for an empty value), and a line for each place."""

    data: Any
    lines: dict[Key, int] = field(default_factory=dict)

    def line(self, key: Key) -> int:
        """The line of a place, or of the nearest place above it that has one."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


def entries(value: Any, key: Key = ()) -> Iterator[tuple[Key, Any]]:
    """Every single value in mappings and lists within one another, with its place."""
    if not isinstance(value, dict | list):
        yield key, value
        return
    for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield from entries(inner, (*key, name))


def read_yaml(text: str, first_line: int = 1) -> Document:
    """Parse one YAML document; `first_line` is the line of the file that `text` begins on. Raises YamlError."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise _explain(error, text, first_line) from None
    document = Document(None)
    document.data = _value(node, (), document.lines, first_line) if node else None
    return document


def _explain(error: yaml.YAMLError, text: str, first_line: int) -> YamlError:
    if conflict := _CONFLICT.search(text):
        return YamlError(text.count("\n", 0, conflict.start()) + first_line, "conflict")
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + first_line
        return YamlError(line, "character", character=f"U+{error.character:04X}")
    if not isinstance(error, yaml.MarkedYAMLError):
        return YamlError(first_line, "other", said=str(error))
    mark = error.problem_mark or error.context_mark
    line, said = (mark.line if mark else 0) + first_line, str(error.problem or error.context)
    return YamlError(line, _CASES[said]) if said in _CASES else YamlError(line, "other", said=said)


def _value(node: yaml.Node, key: Key, lines: dict[Key, int], first_line: int) -> Any:
    lines.setdefault(key, node.start_mark.line + first_line)
    if isinstance(node, yaml.ScalarNode):
        is_empty = not node.style and node.value in ("", "~", "null")
        return None if is_empty else node.value
    if isinstance(node, yaml.SequenceNode):
        items = enumerate(node.value)
        return [_value(child, (*key, number), lines, first_line) for number, child in items]
    mapping: dict[str, Any] = {}
    for name_node, child in node.value:
        name, line = name_node.value, name_node.start_mark.line + first_line
        if not isinstance(name, str):
            raise YamlError(line, "key-not-text")
        if name in mapping:
            raise YamlError(line, "key-twice", key=name)
        lines[(*key, name)] = line
        mapping[name] = _value(child, (*key, name), lines, first_line)
    return mapping
