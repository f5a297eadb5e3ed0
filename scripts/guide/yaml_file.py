"""The one YAML loader: strings stay strings, duplicate keys are refused, line numbers are kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

Key = tuple[str | int, ...]

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class YamlError(Exception):
    """YAML that cannot be read. `line` counts from 1 within the text given."""

    def __init__(self, line: int, wrong: str, mend: str) -> None:
        self.line, self.wrong, self.mend = line, wrong, mend
        super().__init__(f"{line}: {wrong} {mend}")


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


def read_yaml(text: str, first_line: int = 1) -> Document:
    """Parse one YAML document; `first_line` is the line of the file that `text` begins on."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + first_line
        wrong = f"This is not valid YAML ({error.problem or error.context})."
        raise YamlError(line, wrong, "Check the indentation, the quotes and the colons.") from None
    except yaml.YAMLError as error:
        raise YamlError(
            first_line, f"This is not valid YAML ({error}).", "Remove the character named."
        ) from None
    document = Document(None)
    document.data = _value(node, (), document.lines, first_line) if node else None
    return document


def _value(node: yaml.Node, key: Key, lines: dict[Key, int], first_line: int) -> Any:
    lines.setdefault(key, node.start_mark.line + first_line)
    if isinstance(node, yaml.ScalarNode):
        is_empty = not node.style and node.value in ("", "~", "null")
        return None if is_empty else node.value
    if isinstance(node, yaml.SequenceNode):
        return [
            _value(child, (*key, number), lines, first_line)
            for number, child in enumerate(node.value)
        ]
    mapping: dict[str, Any] = {}
    for name_node, child in node.value:
        line = name_node.start_mark.line + first_line
        name = name_node.value
        if not isinstance(name, str):
            raise YamlError(line, "A key is not plain text.", "Write it as a single word.")
        if name in mapping:
            raise YamlError(
                line, f"The key '{name}' stands here a second time.", "Remove one of the two."
            )
        lines[(*key, name)] = line
        mapping[name] = _value(child, (*key, name), lines, first_line)
    return mapping
