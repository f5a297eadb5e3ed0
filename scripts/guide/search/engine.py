"""The scripts of the browser, run by the build: one analyser and one engine that cannot drift apart."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import quickjs

from guide.files.yaml_file import read_yaml
from guide.project import Project

_BRIDGE = Path(__file__).with_name("engine_bridge.js")


class JsEngine:
    """The analyser with its tables, and engines opened by name; `languages` maps a locale to what it needs of it."""

    def __init__(self, project: Project, tables: dict[str, dict[str, str]]) -> None:
        self._read(project)
        listed = read_yaml((project.data / "languages.yml").read_text("utf-8")).data
        self.languages = {
            entry["locale"]: {"locale": entry["locale"], "letters": entry["letters"]}
            for entry in listed
        }
        self.tables = tables
        for table in self.tables.values():
            self.call("guideAnalyser.learn", table)

    def _read(self, project: Project) -> None:
        self._context = quickjs.Context()
        engine = project.overrides / "scripts" / "search" / "engine"
        for folder in (engine, engine / "languages", engine / "build"):
            for file in sorted(folder.glob("*.js")):
                self._context.eval(file.read_text("utf-8"))
        self._context.eval(_BRIDGE.read_text("utf-8"))

    def call(self, function: str, *arguments: Any) -> Any:
        """Call a function by its name, with values that JSON can carry."""
        given = ",".join(json.dumps(argument) for argument in arguments)
        answer = self._context.eval(f"JSON.stringify({function}({given}))")
        return None if answer is None else json.loads(answer)
