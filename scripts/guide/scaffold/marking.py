"""Marks the texts of a page or data file as still to be translated, and leaves all else as it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import yaml

from guide.model.kinds import KINDS
from guide.model.unfinished import MARK, is_unfinished, marked
from guide.parts.metadata import shorten
from guide.scaffold.yaml_text import Change, changed, composed, end_of, mappings, replaced_texts
from guide.schema.base import all_translated_keys

Translate = Callable[[str], str]

_TEXT_KEYS = set().union(*(all_translated_keys(kind.front) for kind in KINDS.values()))
_MOST_IN_DESCRIPTION = 200
_NOT_TEXT = re.compile(r"^\s*(?:!!!|\?\?\?|```|~~~|\{:|\|[\s|:-]+\|?\s*$)")
_BEFORE_TEXT = re.compile(
    r"^\s*(?:#{1,6}\s+|(?:[-*+]|\d+\.)\s+(?:\[[ xX]\]\s+)?|>\s*|\|\s*)?(?:!?\[(?=[^\]]*\]\([^)]*\)\s*$))?"
)


def marked_page(text: str) -> str:
    """A page with every line that a reader reads marked; structure, ids, links and facts stay."""
    head, body = text.split("\n---\n", 1)
    lines = []
    fenced = False
    for line in body.split("\n"):
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        lines.append(line if fenced else _marked_line(line))
    return _marked_head(head) + "\n---\n" + "\n".join(lines)


def _marked_line(line: str) -> str:
    if not line.strip() or is_unfinished(line) or _NOT_TEXT.match(line):
        return line
    match = _BEFORE_TEXT.match(line)
    end = match.end() if match else 0
    return f"{line[:end]}{MARK} {line[end:]}"


def _marked_head(head: str) -> str:
    changes: list[Change] = []
    for mapping in mappings(composed("front matter", head)):
        for key, value in mapping.value:
            if key.value in _TEXT_KEYS:
                most = _MOST_IN_DESCRIPTION if key.value == "description" else 10_000
                changes += replaced_texts(value, head, partial(_marked_at_most, most))
    return changed(head, changes)


def _marked_at_most(most: int, text: str) -> str:
    return shorten(marked(text), most)


def with_language(
    name: str,
    text: str,
    origin: str,
    locale: str,
    translate: Callable[[str, str], str] | None = None,
) -> str:
    """A data file with a marked copy for `locale` of each text in the language `origin`.

    `translate(id, text)` may know the words; lists, such as forms of a term, begin empty.
    """
    root = composed(name, text)
    changes: list[Change] = []
    for mapping in mappings(root):
        names = [key.value for key, _ in mapping.value]
        if origin not in names or locale in names:
            continue
        key, value = mapping.value[names.index(origin)]
        id = _name_of(root, mapping)
        start, end = int(key.start_mark.index), end_of(value, text)
        inside = [
            (first - start, last - start, new)
            for first, last, new in _copied(value, text, partial(_translated, translate, id))
        ]
        copy = changed(text[start:end], inside)
        copy = locale + copy[len(text[start : int(key.end_mark.index)]) :]
        before = ", " if mapping.flow_style else "\n" + " " * int(key.start_mark.column)
        changes.append((end, end, before + copy))
    return changed(text, changes)


def _translated(translate: Callable[[str, str], str] | None, id: str, words: str) -> str:
    return marked(translate(id, words) if translate else words)


def _copied(value: yaml.Node, text: str, translate: Translate) -> list[Change]:
    if not isinstance(value, yaml.MappingNode):
        return replaced_texts(value, text, translate)
    found: list[Change] = []
    for _, inner in value.value:
        if isinstance(inner, yaml.SequenceNode):
            found.append((int(inner.start_mark.index), end_of(inner, text), "[]"))
        else:
            found += _copied(inner, text, translate)
    return found


def _name_of(root: yaml.Node | None, mapping: yaml.MappingNode) -> str:
    """The key of a mapping at the top of the file."""
    if isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            if value is mapping:
                return str(key.value)
    return ""
