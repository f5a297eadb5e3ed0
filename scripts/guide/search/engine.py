"""The scripts of the browser, run by the build: one analyser and one engine that cannot drift apart."""

from __future__ import annotations

import json
from typing import Any

import quickjs

from guide.files.yaml_file import read_yaml
from guide.project import Project

_BRIDGE = """
function analysed(language, list) {
  var analyser = guideAnalyser.of(language);
  return list.map(function (text) {
    return analyser.forms(text).map(analyser.bare);
  });
}
function related(rows) {
  return rows.map(function (row) {
    var keys = row.map(guideAnalyser.form).map(guideAnalyser.keys);
    return [guideAnalyser.related(keys[0], keys[1]), guideAnalyser.related(keys[1], keys[0])];
  });
}
function roots(language, lines) {
  var analyser = guideAnalyser.of(language);
  return lines.map(function (line) {
    return analyser.words(line).filter(function (word) { return !word.parts; }).map(function (word) { return word.keys[0]; });
  });
}
function bases(language, forms) {
  var analyser = guideAnalyser.of(language), held = new Set(forms.map(analyser.surface));
  return forms.map(function (form) { return analyser.bases(form, function (base) { return held.has(base); }); });
}
var engines = {};
function open(name, index, usual) {
  engines[name] = guideEngine(index);
  Object.keys(usual || {}).forEach(function (address) { engines[name].addUsual(address, JSON.parse(usual[address])); });
}
function searched(name, queries, options) {
  return queries.map(function (query) { return engines[name].search(query, options); });
}
"""


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
        for file in [*sorted(engine.glob("*.js")), *sorted(engine.glob("languages/*.js"))]:
            self._context.eval(file.read_text("utf-8"))
        self._context.eval(_BRIDGE)

    def call(self, function: str, *arguments: Any) -> Any:
        """Call a function by its name, with values that JSON can carry."""
        given = ",".join(json.dumps(argument) for argument in arguments)
        answer = self._context.eval(f"JSON.stringify({function}({given}))")
        return None if answer is None else json.loads(answer)
