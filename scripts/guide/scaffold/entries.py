"""New entries of the data files: a term of the glossary, a source."""

from __future__ import annotations

from textwrap import indent

from guide.model.guide import Guide
from guide.scaffold.new_pages import Inputs, Texts, fill, read, scaffold
from guide.scaffold.yaml_text import insert_entry, scalar


def term(guide: Guide, id: str, inputs: Inputs) -> Texts:
    """An entry with its words in every language."""
    lines = [f"{id}:"]
    for locale in guide.languages:
        forms = [form.strip() for form in inputs["variants"].get(locale, "").split(",")]
        values = {**inputs, "variants": list(filter(None, forms))}
        words = fill(scaffold(guide, "term.yml", locale).rstrip("\n"), values, locale)
        lines += [f"  {locale}:", indent(words, "    ")]
    lines.append(f"  status: {inputs['status']}")
    if inputs["source"]:
        lines.append(f"  source: {inputs['source']}")
    return _insert(guide, "terms.yml", id, lines)


def source(guide: Guide, key: str, inputs: Inputs) -> Texts:
    """An entry in the order of keys that the others have."""
    facts = {
        "type": inputs["type"],
        "title": inputs["title"],
        "author": inputs["author"],
        "issued": inputs["issued"],
        "container-title": inputs["container"],
        "publisher": inputs["publisher"],
        "publisher_kind": inputs["publisher-kind"],
        "URL": inputs["url"],
        "language": inputs["language"],
    }
    lines = [f"{key}:"]
    for name, value in facts.items():
        if value and name == "author":
            lines += ["  author:", f"  - literal: {scalar(value)}"]
        elif value:
            lines.append(f"  {name}: {scalar(str(value))}")
    return _insert(guide, "sources.yml", key, lines)


def _insert(guide: Guide, name: str, key: str, lines: list[str]) -> Texts:
    path = guide.project.data / name
    entry = "\n".join(lines) + "\n"
    return {path: insert_entry(guide.project.name_of(path), read(path), key, entry)}
