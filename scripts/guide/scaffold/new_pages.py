"""New pages: an example, a worksheet, a chapter, from the texts in docs/data/scaffolds/."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guide.build_day import build_day
from guide.model.guide import Guide
from guide.model.kinds import KINDS
from guide.run import RefusedError
from guide.scaffold.marking import mark_page
from guide.scaffold.yaml_text import flow_list, insert_entry, scalar

# By name: a value, a list of values, or a text by language.
Inputs = Mapping[str, Any]
Texts = dict[Path, str]


def example(guide: Guide, slug: str, inputs: Inputs) -> Texts:
    """A page in every language, and its place on the map."""
    checked = inputs["checked"] or build_day().isoformat()
    cited = "; ".join(f"@{key}" for key in inputs["sources"])
    texts = _pages(guide, "example", slug, {**inputs, "checked": checked})
    texts = {path: text.replace("[@sources]", f"[{cited}]") for path, text in texts.items()}
    places = guide.project.data / "places.yml"
    entry = f"{slug}: {inputs['at']}\n"
    texts[places] = insert_entry(guide.project.name_of(places), read(places), slug, entry)
    return texts


def worksheet(guide: Guide, slug: str, inputs: Inputs) -> Texts:
    """A page in every language, with the same fields."""
    ids = [id for id, _ in inputs["fields"]]
    twice = next((id for id in ids if ids.count(id) > 1), None)
    if twice:
        raise RefusedError(f"Two fields have the id '{twice}'. Give one of them another.")
    values = {name: value for name, value in inputs.items() if name != "fields"}
    texts = _pages(guide, "worksheet", slug, values)
    return {path: _with_fields(text, inputs["fields"]) for path, text in texts.items()}


def _with_fields(text: str, fields: list[tuple[str, str]]) -> str:
    """The scaffold has one line for each kind of field; they are taken as often as asked for."""
    pattern = re.compile(r"^  - \{id: [a-z]+, kind: ([a-z]+),.*\n", re.MULTILINE)
    lines = {match[1]: match[0] for match in pattern.finditer(text)}
    wanted = [re.sub(r"id: [a-z]+", f"id: {id}", lines[kind], count=1) for id, kind in fields]
    first, *_, last = pattern.finditer(text)
    return text[: first.start()] + "".join(wanted) + text[last.end() :]


def chapter(guide: Guide, slug: str, inputs: Inputs) -> Texts:
    """A page in every language; the chapters after it move on by one."""
    number = len(guide.default.chapters)
    section = inputs["section"] or number + 1
    if section > number + 1:
        raise RefusedError(
            f"The guide has {number} sections. Number the new one from 1 to {number + 1}."
        )
    values = {**inputs, "section": section, "review_every": inputs["review-every"]}
    texts = _pages(guide, "chapter", slug, values)
    for page in guide.all_pages():
        if page.section and page.section >= section:
            lines = read(page.file).splitlines(keepends=True)
            at = page.line_of("section") - 1
            lines[at] = lines[at].replace(str(page.section), str(page.section + 1))
            texts[page.file] = "".join(lines)
    return texts


def _pages(guide: Guide, kind: str, slug: str, values: Inputs) -> Texts:
    texts = {}
    for locale in guide.languages:
        path = guide.project.docs / locale / KINDS[kind].folder / f"{slug}.md"
        if path.exists():
            name = guide.project.name_of(path)
            raise RefusedError(f"{name} is already there. Choose another name.")
        head, body = scaffold(guide, f"{kind}.md", locale).split("\n---\n", 1)
        texts[path] = f"{fill(head, values, locale)}\n---\n{body}"
    return texts


def scaffold(guide: Guide, name: str, locale: str) -> str:
    """The scaffold of the language, else that of the first language that has one, to be translated.

    Raises RefusedError.
    """
    folder = guide.project.data / "scaffolds"
    own = folder / locale / name
    if own.is_file():
        return read(own)
    others = (folder / code / name for code in guide.languages)
    found = next((file for file in others if file.is_file()), None)
    if found is None:
        raise RefusedError(f"{guide.project.name_of(own)} is missing. Put it back from git.")
    return mark_page(read(found)) if name.endswith(".md") else read(found)


def fill(text: str, values: Inputs, locale: str) -> str:
    """Lines `key: value` of a scaffold with the values given; a text that is not given stays."""
    lines = []
    for line in text.split("\n"):
        key = line.partition(":")[0]
        value = values.get(key)
        if isinstance(value, Mapping):
            value = scalar(value[locale]) if value.get(locale) else None
        elif isinstance(value, list):
            value = flow_list(value)
        lines.append(line if value is None else f"{key}: {value}".rstrip())
    return "\n".join(lines)


def read(path: Path) -> str:
    """The text of a file, its line ends as they are. Raises RefusedError."""
    try:
        return path.read_bytes().decode("utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        raise RefusedError(
            f"{path.name} cannot be read. Run './scripts/check', then try again."
        ) from None
