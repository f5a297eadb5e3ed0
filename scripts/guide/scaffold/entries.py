"""New entries of the data files: a term of the glossary, a source."""

from __future__ import annotations

from textwrap import indent

from guide.model.guide import Guide
from guide.scaffold.new_pages import Inputs, Texts, read, scaffold, with_values
from guide.scaffold.yaml_text import inserted, listed, scalar


def term(guide: Guide, id: str, inputs: Inputs) -> Texts:
    """An entry with its words in every language."""
    lines = [f"{id}:"]
    for locale in guide.languages:
        values = {
            name: scalar(inputs[name][locale])
            for name in ("term", "definition")
            if inputs[name].get(locale)
        }
        variants = [form.strip() for form in inputs["variants"].get(locale, "").split(",")]
        values["variants"] = listed(list(filter(None, variants)))
        words = with_values(scaffold(guide, "term.yml", locale).rstrip("\n"), values)
        lines += [f"  {locale}:", indent(words, "    ")]
    lines.append(f"  status: {inputs['status']}")
    if inputs["source"]:
        lines.append(f"  source: {inputs['source']}")
    return _entry(guide, "terms.yml", id, lines)


def source(guide: Guide, key: str, inputs: Inputs) -> Texts:
    """An entry in the order of keys that the others have."""
    lines = [f"{key}:", f"  type: {inputs['type']}", f"  title: {scalar(inputs['title'])}"]
    if inputs["author"]:
        lines += ["  author:", f"  - literal: {scalar(inputs['author'])}"]
    if inputs["issued"]:
        lines.append(f"  issued: {inputs['issued']}")
    if inputs["container"]:
        lines.append(f"  container-title: {scalar(inputs['container'])}")
    lines += [
        f"  publisher: {scalar(inputs['publisher'])}",
        f"  publisher_kind: {inputs['publisher-kind']}",
    ]
    if inputs["url"]:
        lines.append(f"  URL: {scalar(inputs['url'])}")
    if inputs["language"]:
        lines.append(f"  language: {inputs['language']}")
    return _entry(guide, "sources.yml", key, lines)


def _entry(guide: Guide, name: str, key: str, lines: list[str]) -> Texts:
    path = guide.project.data / name
    entry = "\n".join(lines) + "\n"
    return {path: inserted(guide.project.name_of(path), read(path), key, entry)}
