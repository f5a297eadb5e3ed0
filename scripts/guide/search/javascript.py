"""The scripts of the browser, run by the build: one analyser and one engine that cannot drift apart."""

from __future__ import annotations

import json
from typing import Any

import quickjs

from guide.project import Project
from guide.yaml_file import read_yaml

_BRIDGE = """
function analysed(language, list) {
  var analyser = guideAnalyser.of(language);
  return list.map(function (text) {
    return analyser.words(text).map(function (word) { return analyser.bare(word.form); });
  });
}
function bases(language, forms) { return forms.map(guideAnalyser.of(language).bases); }
function known(rows) {
  return rows.map(function (row) {
    var forms = row.map(guideAnalyser.form);
    var keys = guideAnalyser.keys(forms[0]);
    return forms.slice(1).every(function (one) { return keys.includes(guideAnalyser.surface(one)); });
  });
}
var engines = {};
function open(name, index) { engines[name] = guideEngine(index); }
function searched(name, queries, options) {
  return queries.map(function (query) { return engines[name].search(query, options); });
}
"""


class Scripts:
    """The analyser with its tables, and engines opened by name; `languages` maps a locale to what it needs of it."""

    def __init__(self, project: Project, tables: dict[str, str]) -> None:
        self._read(project)
        listed = read_yaml((project.data / "languages.yml").read_text("utf-8")).data
        self.languages = {
            one["locale"]: {"locale": one["locale"], "letters": one["letters"]} for one in listed
        }
        self.call("guideAnalyser.learn", tables | {"plurals": ""})
        self.tables = tables | {"plurals": self._beyond_patterns(tables["plurals"])}
        self.call("guideAnalyser.learn", self.tables)

    def _read(self, project: Project) -> None:
        self._context = quickjs.Context()
        for file in sorted((project.overrides / "scripts" / "search" / "engine").glob("*.js")):
            self._context.eval(file.read_text("utf-8"))
        self._context.eval(_BRIDGE)

    def _beyond_patterns(self, plurals: str) -> str:
        """The lines of the table that the patterns of the analyser do not make anyway."""
        rows = [line.split() for line in plurals.splitlines()]
        return "\n".join(
            " ".join(row)
            for row, made in zip(rows, self.call("known", rows), strict=True)
            if not made
        )

    def tables_of(self, locale: str) -> dict[str, str] | None:
        """What the index of a language brings for the analyser to learn, if its rules need it."""
        return (
            self.tables if self.call("guideAnalyser.needsTables", self.languages[locale]) else None
        )

    def call(self, function: str, *arguments: Any) -> Any:
        """Call a function by its name, with values that JSON can carry."""
        given = ",".join(json.dumps(argument) for argument in arguments)
        answer = self._context.eval(f"JSON.stringify({function}({given}))")
        return None if answer is None else json.loads(answer)
