"""`./scripts/regenerate schemas`: JSON Schemas of front matter and data files, for editors, made from the guide's own shapes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import GenericAlias
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from guide.commands.derived_file import write_changed
from guide.model.guide import Guide
from guide.model.kinds import KINDS
from guide.model.load import DATA_FILES, load
from guide.project import Project
from guide.schema.data_files import term_model
from guide.schema.front_matter import PageFront
from guide.schema.languages import Strings

SETTINGS = Path(".vscode/settings.json")


class EditorSchema(GenerateJsonSchema):
    """Schemas as the language servers of editors read them: draft 7, no titles made up from keys."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """The guide reads every value as text; an editor reads 2017 as a number."""
        return super().str_schema(schema) | {"type": ["string", "number"]}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        written = super().tuple_schema(schema)
        written["items"] = written.pop("prefixItems")
        return written

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def json_schema(shape: Any, about: str) -> dict[str, Any]:
    written = TypeAdapter(shape).json_schema(by_alias=True, schema_generator=EditorSchema)
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": about}
    return head | {key: value for key, value in written.items() if key != "title"}


def data_shapes(guide: Guide) -> dict[str, Any]:
    """The shape of every file of docs/data by its name there; `*` is any language."""
    term = GenericAlias(dict, (str, term_model(tuple(guide.locales))))
    return DATA_FILES | {"terms.yml": term, "strings/*.yml": Strings}


def files(guide: Guide) -> dict[Path, str]:
    """Every file that the command writes, by its path from the root, with its text."""
    fronts: dict[str, Any] = {kind.folder: kind.front for kind in KINDS.values() if kind.folder}
    fronts["page"] = PageFront
    schemas = {
        Path("schemas/front-matter") / f"{name}.json": json_schema(shape, f"Front matter: {name}")
        for name, shape in fronts.items()
    }
    uses = {}
    for name, shape in data_shapes(guide).items():
        path = Path("schemas/data") / f"{name.removesuffix('.yml').removesuffix('/*')}.json"
        schema = schemas[path] = json_schema(shape, f"docs/data/{name}")
        if "type" in schema:  # a data file may hold nothing but its head
            schema["type"] = [schema["type"], "null"]
        uses[f"./{path.as_posix()}"] = f"docs/data/{name}"
    schemas[SETTINGS] = {"yaml.schemas": dict(sorted(uses.items()))}
    return {
        path: json.dumps(value, indent=2, ensure_ascii=False) + "\n"
        for path, value in schemas.items()
    }


def write(project: Project) -> Iterator[Path]:
    """Removes schemas of shapes that are gone, too."""
    guide, _ = load(project)
    wanted = files(guide)
    for old in sorted((project.root / "schemas").rglob("*.json")):
        if old.relative_to(project.root) not in wanted:
            old.unlink()
            yield old
    for path, text in wanted.items():
        yield from write_changed(project.root / path, text.encode("utf-8"))
