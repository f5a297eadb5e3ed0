"""The JSON Schemas for editors: made from the shapes, true of the real files, and strict."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner

from guide.commands.schemas import SETTINGS, files
from guide.model.guide import Guide
from guide.model.kinds import KINDS
from guide.project import this_project

ROOT = this_project().root
DATA = ROOT / "docs" / "data"
USES: dict[str, str] = json.loads((ROOT / SETTINGS).read_text("utf-8"))["yaml.schemas"]


FOLDERS = [kind.folder for kind in KINDS.values() if kind.folder]


def refusal(schema: str | Path, *checked: Path) -> str:
    """What an editor would say of the files; nothing when it accepts them. It reads YAML 1.2."""
    arguments = ["--schemafile", str(ROOT / schema), *map(str, checked)]
    result = CliRunner().invoke(check_jsonschema, arguments)
    assert result.exit_code in (0, 1), result.output
    return result.output if result.exit_code else ""


def front_matter(page: Path) -> str:
    match = re.match(r"---\n(.*?)---\n", page.read_text("utf-8"), re.DOTALL)
    assert match
    return match[1]


def copies(schema: Path, folder: Path) -> list[Path]:
    """The front matter of every page that the schema is for, each in a file of its own."""
    found = []
    pages = (page for page in (ROOT / "docs").glob("*/**/*.md") if "scaffolds" not in page.parts)
    for page in sorted(pages):
        own = page.parent.name if page.stem != "index" else ""
        if schema.stem == (own if own in FOLDERS else "page"):
            copy = folder / f"{len(found)}.yml"
            copy.write_text(front_matter(page), encoding="utf-8")
            found.append(copy)
    return found


def test_the_schemas_are_what_the_command_writes(guide: Guide) -> None:
    wanted = files(guide)
    for path, text in wanted.items():
        assert (ROOT / path).read_text("utf-8") == text, (
            f"run ./scripts/regenerate schemas: {path} is stale"
        )
    present = {path.relative_to(ROOT) for path in (ROOT / "schemas").rglob("*.json")}
    assert present == set(wanted) - {SETTINGS}


def test_every_data_file_has_its_schema() -> None:
    served = {file for pattern in USES.values() for file in ROOT.glob(pattern)}
    assert served == {file for file in DATA.rglob("*.yml") if "scaffolds" not in file.parts}


@pytest.mark.parametrize("schema", USES, ids=lambda schema: Path(schema).stem)
def test_a_schema_accepts_the_files_it_is_for(schema: str) -> None:
    assert not refusal(schema, *ROOT.glob(USES[schema]))


@pytest.mark.parametrize("kind", [*FOLDERS, "page"])
def test_a_schema_accepts_the_front_matter_of_its_pages(kind: str, tmp_path: Path) -> None:
    schema = ROOT / "schemas" / "front-matter" / f"{kind}.json"
    checked = copies(schema, tmp_path)
    assert checked
    assert not refusal(schema, *checked)


CHAPTER = "title: A\ndescription: B\nsection: 1\nreview_every: 12\nowner: editors\n"


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("front-matter/chapters", CHAPTER + "colour: red\n"),
        ("front-matter/chapters", CHAPTER.replace("section: 1\n", "")),
        ("front-matter/chapters", CHAPTER.replace("12", "often")),
        ("front-matter/page", "title: A\n"),
        ("front-matter/examples", "title: A\n"),
        ("front-matter/worksheets", "title: A\npurpose: B\nwho: C\nminutes: 5\nfields: []\n"),
        ("data/places", "a-town: [91, 5]\n"),
        ("data/places", "a-town: [9]\n"),
        ("data/changes", "- id: Not A Slug\n"),
        ("data/sources", "a: {type: rumour}\n"),
        ("data/terms", "a: {ar: {term: A}}\n"),
        ("data/languages", "- locale: ar\n"),
        ("data/wording", "avoid: []\n"),
        ("data/countries", "- AE\n"),
        ("data/search-words", "plurals: [a]\n"),
    ],
)
def test_a_schema_refuses_what_is_wrong(schema: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / "wrong.yml"
    file.write_text(text, encoding="utf-8")
    assert refusal(f"schemas/{schema}.json", file)


def test_what_the_wrong_ones_are_made_from_is_right(tmp_path: Path) -> None:
    file = tmp_path / "right.yml"
    file.write_text(CHAPTER, encoding="utf-8")
    assert not refusal("schemas/front-matter/chapters.json", file)


def properties(schema: Any, place: str) -> Iterator[tuple[str, Any]]:
    """Every property of a schema with its place, those of inner shapes included."""
    if isinstance(schema, dict):
        for name, part in schema.get("properties", {}).items():
            yield f"{place} > {name}", part
        for name, part in schema.items():
            yield from properties(part, f"{place} > {name}")


def test_editors_can_say_what_every_key_means(guide: Guide) -> None:
    """A key without words gets them below it, in scripts/guide/schema/."""
    silent = [
        place
        for path, text in files(guide).items()
        for place, part in properties(json.loads(text), path.name)
        if "description" not in part and "$ref" not in part
    ]
    assert not silent
