"""Marks the texts of a page or data file as still to be translated, and leaves all else as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from guide.model.kinds import KINDS
from guide.model.unfinished import MARK, is_unfinished, marked
from guide.parts.metadata import shorten
from guide.scaffold import yaml_text
from guide.schema.base import all_translated_keys

_TEXT_KEYS = set().union(*(all_translated_keys(kind.front) for kind in KINDS.values()))
_MOST_IN_DESCRIPTION = 200
_NOT_TEXT = re.compile(r"^\s*(?:!!!|\?\?\?|```|~~~|\{:|\|[\s|:-]+\|?\s*$)")
_BEFORE_TEXT = re.compile(
    r"^\s*(?:#{1,6}\s+|(?:[-*+]|\d+\.)\s+(?:\[[ xX]\]\s+)?|>\s*|\|\s*)?(?:!?\[(?=[^\]]*\]\([^)]*\)\s*$))?"
)


def mark_page(text: str) -> str:
    """A page with every line that a reader reads marked; structure, ids, links and facts stay."""
    head, body = text.split("\n---\n", 1)
    lines = []
    fenced = False
    for line in body.split("\n"):
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        if line.strip() and not (fenced or is_unfinished(line) or _NOT_TEXT.match(line)):
            line = _BEFORE_TEXT.sub(rf"\g<0>{MARK} ", line, count=1)
        lines.append(line)
    return _mark_head(head) + "\n---\n" + "\n".join(lines)


def _mark_head(head: str) -> str:
    changes: list[yaml_text.Change] = []
    for mapping in yaml_text.mappings(yaml_text.compose("front matter", head)):
        for key, value in mapping.value:
            if key.value == "description":
                changes += yaml_text.replace_texts(value, head, _mark_description)
            elif key.value in _TEXT_KEYS:
                changes += yaml_text.replace_texts(value, head, marked)
    return yaml_text.apply_changes(head, changes)


def _mark_description(text: str) -> str:
    return shorten(marked(text), _MOST_IN_DESCRIPTION)


def add_language(
    name: str, text: str, origin: str, locale: str, names: Mapping[str, str], default: str = ""
) -> str:
    """A data file with a marked copy for `locale` of each text in the language `origin`.

    `names` has words of the new language by the id of their entry, and `default` those of any other. Lists,
    such as forms of a term, begin empty. Raises RefusedError.
    """
    root = yaml_text.compose(name, text)
    entries = root.value if isinstance(root, yaml.MappingNode) else []
    ids = {value: key.value for key, value in entries}
    changes: list[yaml_text.Change] = []
    for mapping in yaml_text.mappings(root):
        codes = [key.value for key, _ in mapping.value]
        if origin not in codes or locale in codes:
            continue
        key, value = mapping.value[codes.index(origin)]
        # The copy is all that follows the code of the language.
        start, end = int(key.end_mark.index), yaml_text.span(value, text)[1]
        copied = _copy(value, text, names.get(ids.get(mapping, ""), default))
        inside = [(first - start, last - start, new) for first, last, new in copied]
        before = ", " if mapping.flow_style else "\n" + " " * int(key.start_mark.column)
        changes.append(
            (end, end, before + locale + yaml_text.apply_changes(text[start:end], inside))
        )
    return yaml_text.apply_changes(text, changes)


def _copy(value: yaml.Node, text: str, known: str) -> list[yaml_text.Change]:
    if not isinstance(value, yaml.MappingNode):
        return yaml_text.replace_texts(value, text, lambda words: marked(known or words))
    changes: list[yaml_text.Change] = []
    for inner in yaml_text.values(value):
        is_list = isinstance(inner, yaml.SequenceNode)
        changes += [(*yaml_text.span(inner, text), "[]")] if is_list else _copy(inner, text, known)
    return changes
