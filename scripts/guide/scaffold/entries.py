"""New entries of the data files: a term of the glossary, a source."""

from __future__ import annotations

from textwrap import indent

from guide.model.guide import Guide
from guide.scaffold.new_pages import Texts, Told, read, scaffold, with_values
from guide.scaffold.yaml_text import inserted, listed, scalar


def term(guide: Guide, id: str, told: Told) -> Texts:
    """An entry with its words in every language."""
    lines = [f"{id}:"]
    for locale in guide.languages:
        values = {
            name: scalar(told[name][locale])
            for name in ("term", "definition")
            if told[name].get(locale)
        }
        variants = [form.strip() for form in told["variants"].get(locale, "").split(",")]
        values["variants"] = listed(list(filter(None, variants)))
        words = with_values(scaffold(guide, "term.yml", locale).rstrip("\n"), values)
        lines += [f"  {locale}:", indent(words, "    ")]
    lines.append(f"  status: {told['status']}")
    if told["source"]:
        lines.append(f"  source: {told['source']}")
    return _entry(guide, "terms.yml", id, lines)


def source(guide: Guide, key: str, told: Told) -> Texts:
    """An entry in the order of keys that the others have."""
    lines = [f"{key}:", f"  type: {told['type']}", f"  title: {scalar(told['title'])}"]
    if told["author"]:
        lines += ["  author:", f"  - literal: {scalar(told['author'])}"]
    if told["issued"]:
        lines.append(f"  issued: {told['issued']}")
    if told["container"]:
        lines.append(f"  container-title: {scalar(told['container'])}")
    lines += [
        f"  publisher: {scalar(told['publisher'])}",
        f"  publisher_kind: {told['publisher-kind']}",
    ]
    if told["url"]:
        lines.append(f"  URL: {scalar(told['url'])}")
    if told["language"]:
        lines.append(f"  language: {told['language']}")
    return _entry(guide, "sources.yml", key, lines)


def _entry(guide: Guide, name: str, key: str, lines: list[str]) -> Texts:
    path = guide.project.data / name
    entry = "\n".join(lines) + "\n"
    return {path: inserted(guide.project.name_of(path), read(path), key, entry)}
