"""New pages: an example, a worksheet, a chapter, from the texts in docs/data/scaffolds/."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guide.build_day import build_day
from guide.model.guide import Guide
from guide.model.kinds import KINDS
from guide.scaffold.marking import marked_page
from guide.scaffold.values import UsageError
from guide.scaffold.yaml_text import inserted, listed, scalar
from guide.schema.base import FOR_READERS, marked_keys

Inputs = Mapping[str, Any]
Texts = dict[Path, str]


def example(guide: Guide, slug: str, inputs: Inputs) -> Texts:
    """A page in every language, and its place on the map."""
    facts = {
        "country": inputs["country"],
        "region": inputs["region"],
        "years": inputs["years"],
        "tiers": listed(inputs["tiers"]),
        "themes": listed(inputs["themes"]),
        "population": inputs["population"] or "",
        "evidence": inputs["evidence"],
        "sources": listed(inputs["sources"]),
        "checked": inputs["checked"] or build_day().isoformat(),
    }
    cited = "; ".join(f"@{key}" for key in inputs["sources"])
    places = guide.project.data / "places.yml"
    texts = {
        path: text.replace("[@sources]", f"[{cited}]")
        for path, text in _pages(guide, "example", slug, facts, inputs).items()
    }
    entry = f"{slug}: {inputs['at']}\n"
    return texts | {places: inserted(guide.project.name_of(places), read(places), slug, entry)}


def worksheet(guide: Guide, slug: str, inputs: Inputs) -> Texts:
    """A page in every language, with the same fields."""
    ids = [id for id, _ in inputs["fields"]]
    twice = next((id for id in ids if ids.count(id) > 1), None)
    if twice:
        raise UsageError(f"Two fields have the id '{twice}'. Give one of them another.")
    texts = _pages(
        guide,
        "worksheet",
        slug,
        {"minutes": str(inputs["minutes"])},
        inputs,
    )
    return {path: _with_fields(text, inputs["fields"]) for path, text in texts.items()}


def _with_fields(text: str, fields: list[tuple[str, str]]) -> str:
    """The scaffold has one line for each kind of field; they are taken as often as asked for."""
    pattern = re.compile(r"^  - \{id: [a-z]+, kind: ([a-z]+),.*\n", re.MULTILINE)
    lines = {match[1]: match[0] for match in pattern.finditer(text)}
    wanted = "".join(
        re.sub(r"id: [a-z]+", f"id: {id}", lines[kind], count=1) for id, kind in fields
    )
    first, *_, last = pattern.finditer(text)
    return text[: first.start()] + wanted + text[last.end() :]


def chapter(guide: Guide, slug: str, inputs: Inputs) -> Texts:
    """A page in every language; the chapters after it move on by one."""
    chapters = guide.default.chapters
    section = inputs["section"] or len(chapters) + 1
    if section > len(chapters) + 1:
        raise UsageError(
            f"The guide has {len(chapters)} sections. Number the new one from 1 to {len(chapters) + 1}."
        )
    facts = {
        "section": str(section),
        "review_every": str(inputs["review-every"]),
        "owner": inputs["owner"],
    }
    texts = _pages(guide, "chapter", slug, facts, inputs)
    for page in guide.all_pages():
        if page.section and page.section >= section:
            number = page.section
            lines = read(page.file).splitlines(keepends=True)
            at = page.line_of("section") - 1
            lines[at] = lines[at].replace(str(number), str(number + 1))
            texts[page.file] = "".join(lines)
    return texts


def _pages(
    guide: Guide,
    kind: str,
    slug: str,
    facts: Mapping[str, str],
    inputs: Inputs,
) -> Texts:
    texts = {}
    words = marked_keys(KINDS[kind].front, FOR_READERS)
    for locale in guide.languages:
        path = guide.project.docs / locale / KINDS[kind].folder / f"{slug}.md"
        if path.exists():
            raise UsageError(
                f"{guide.project.name_of(path)} is already there. Choose another name."
            )
        values = dict(facts)
        values |= {
            name: scalar(inputs[name][locale]) for name in words if inputs.get(name, {}).get(locale)
        }
        texts[path] = _filled(scaffold(guide, f"{kind}.md", locale), values)
    return texts


def scaffold(guide: Guide, name: str, locale: str) -> str:
    """The scaffold of the language, else that of the first language that has one, to be translated."""
    folder = guide.project.data / "scaffolds"
    own = folder / locale / name
    if own.is_file():
        return read(own)
    others = [folder / one / name for one in guide.languages]
    found = next((file for file in others if file.is_file()), None)
    if found is None:
        raise UsageError(f"{guide.project.name_of(own)} is missing. Put it back from git.")
    return marked_page(read(found)) if name.endswith(".md") else read(found)


def _filled(text: str, values: Mapping[str, str]) -> str:
    head, rest = text.split("\n---\n", 1)
    return with_values(head, values) + "\n---\n" + rest


def with_values(text: str, values: Mapping[str, str]) -> str:
    """Lines `key: value` of a scaffold with the values given."""
    lines = []
    for line in text.split("\n"):
        key = line.partition(":")[0]
        lines.append(f"{key}: {values[key]}".rstrip() if key in values else line)
    return "\n".join(lines)


def read(path: Path) -> str:
    """The text of a file, its line ends as they are."""
    try:
        return path.read_bytes().decode("utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        raise UsageError(
            f"{path.name} cannot be read. Run './scripts/check', then try again."
        ) from None
