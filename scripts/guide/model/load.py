"""Reads docs/ into a Guide; what cannot be read becomes findings instead of exceptions."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, get_origin

from pydantic import TypeAdapter, ValidationError

from guide.files.yaml_file import Document, Key, YamlError, read_yaml
from guide.findings.finding import Finding, nearest
from guide.model import lock
from guide.model.addresses import PUBLISHED, moved_to
from guide.model.guide import Guide, Locale, Page, Term
from guide.model.kinds import KINDS, kind_at
from guide.model.markdown_source import MarkdownSource
from guide.model.validation import validation_finding
from guide.project import Project
from guide.schema.base import PATTERNS, Address
from guide.schema.data_files import (
    Change,
    Coordinates,
    Edition,
    OutsideLinks,
    SearchWords,
    Source,
    Untranslated,
    Wording,
    term_model,
)
from guide.schema.front_matter import Front
from guide.schema.languages import Language

# The data files that the guide is read from, each with its model.
DATA_FILES: dict[str, Any] = {
    "sources.yml": dict[str, Source],
    "changes.yml": list[Change],
    "untranslated.yml": list[Untranslated],
    "countries.yml": dict[str, dict[str, str]],
    "themes.yml": dict[str, dict[str, str]],
    "diagrams.yml": dict[str, dict[str, dict[str, str]]],
    "places.yml": dict[str, Coordinates],
    "wording.yml": Wording,
    "links.yml": OutsideLinks,
    "search-words.yml": SearchWords,
    "section-words.yml": dict[str, dict[str, str]],
    "editions.yml": list[Edition],
    "redirects.yml": dict[Address, Address],
    "languages.yml": list[Language],
}
# Files that every guide has something in.
_NEVER_EMPTY = re.compile(r"(countries|languages|sources|terms|themes|strings/.*)\.yml")


def load(project: Project) -> tuple[Guide, list[Finding]]:
    """Read the whole guide. Pages and entries with faults are left out of the Guide and reported."""
    reader = _Reader(project)
    data = {
        name.removesuffix(".yml").replace("-", "_"): reader.read_data(name, model)
        for name, model in DATA_FILES.items()
    }
    data["outside_links"] = data.pop("links")
    languages = {language.locale: language for language in data.pop("languages")}
    changes = data.pop("changes")
    guide = Guide(
        project=project,
        locales={},
        # Without languages nobody knows what a term must have.
        terms=reader.read_terms(tuple(languages)) if languages else {},
        changes=[],
        translations_lock=reader.read_lock(lock.TRANSLATIONS),
        changes_lock=reader.read_lock(lock.CHANGES),
        published=reader.read_published(),
        lines=reader.lines,
        **data,
    )
    for code, language in languages.items():
        strings = reader.read_data(f"strings/{code}.yml", dict[str, Any])
        guide.locales[code] = locale = Locale(guide, language, strings)
        locale.pages.update(reader.read_pages(locale))
    # An entry about a page that moved is about the page where it is now.
    for change in changes:
        pages = [moved_to(guide, page) for page in change.pages]
        guide.changes.append(change.model_copy(update={"pages": pages}))
    guide.unread.update(finding.path for finding in reader.findings)
    return guide, reader.findings


class _Reader:
    """Reads files by their names from the root, and collects what is wrong with them."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.findings: list[Finding] = []
        self.lines: dict[str, dict[Key, int]] = {}

    def read_text(self, name: str) -> str | None:
        """None with a finding where the file is missing, not UTF-8 or leads out of docs/."""
        file = self.project.root / name
        if not file.is_file():
            self.findings.append(Finding(name, 1, "data-missing"))
            return None
        if not file.resolve().is_relative_to(self.project.docs.resolve()):
            self.findings.append(Finding(name, 1, "file-outside-docs"))
            return None
        content = file.read_bytes()
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            self.findings.append(Finding(name, line, "not-utf-8"))
            return None
        return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")

    def read_data(self, file: str, model: Any) -> Any:
        """What a data file holds; empty where it holds nothing or cannot be read."""
        name, empty = f"docs/data/{file}", (get_origin(model) or model)()
        text = self.read_text(name)
        if text is None:
            return empty
        try:
            document = _parse_yaml(text)
        except YamlError as error:
            self.findings.append(_broken(name, error, "data"))
            return empty
        if document.data is None:
            if _NEVER_EMPTY.fullmatch(file):
                self.findings.append(Finding(name, 1, "data-empty"))
            return empty
        self.lines[name] = document.lines
        validated, findings = _validate(name, document, model, "data")
        self.findings += findings
        return empty if findings else validated

    def read_terms(self, codes: tuple[str, ...]) -> dict[str, Term]:
        entries = self.read_data("terms.yml", dict[str, term_model(codes)])  # type: ignore[misc]
        return {
            id: Term({code: getattr(entry, code) for code in codes}, entry.status, entry.source)
            for id, entry in entries.items()
        }

    def read_lock(self, file: str) -> lock.Lock:
        name = f"docs/data/{file}"
        return lock.read(self.read_text(name) or "", name, self.findings)

    def read_published(self) -> dict[str, int]:
        """Each published address and its line."""
        found = {}
        for number, line in enumerate((self.read_text(PUBLISHED) or "").split("\n"), 1):
            if re.fullmatch(PATTERNS["page"], line):
                found[line] = number
            elif lock.CONFLICT.match(line):
                self.findings.append(Finding(PUBLISHED, number, "lock-conflict"))
            elif line and not line.startswith("# "):
                self.findings.append(Finding(PUBLISHED, number, "lock-line.form", text=line[:60]))
        return found

    def read_pages(self, locale: Locale) -> dict[str, Page]:
        folder = self.project.docs / locale.code
        pages = {}
        for file in sorted(folder.rglob("*.md")):
            path = file.relative_to(folder).as_posix().removesuffix(".md")
            if page := self._read_page(locale, path, file):
                pages[path] = page
        return pages

    def _read_page(self, locale: Locale, path: str, file: Path) -> Page | None:
        name, kind = self.project.name_of(file), kind_at(path)
        if kind is None:
            folder = name.rpartition("/")[0]
            folders = {
                f"docs/{locale.code}/{kind.folder}" for kind in KINDS.values() if kind.folder
            }
            near = nearest(folder, folders)
            self.findings.append(Finding(name, 1, "page-folder", folder=folder, nearest=near))
            return None
        text = self.read_text(name)
        if text is None:
            return None
        parts, findings = _parse_page(name, text, kind.front)
        self.findings += findings
        return Page(locale, path, kind, file, name, *parts) if parts else None


# Front matter, body, and the line of each key of the front matter.
_Parts = tuple[Front, MarkdownSource, dict[str, int]]


@lru_cache(maxsize=4096)  # while serving, most files are as they were
def _parse_page(name: str, text: str, model: type[Front]) -> tuple[_Parts | None, list[Finding]]:
    match = re.match(r"---\n(.*?\n)?---(?:\n|$)", text, re.DOTALL)
    if not match:
        return None, [Finding(name, 1, "front-matter-missing")]
    try:
        document = read_yaml(match[1] or "", first_line=2)
    except YamlError as error:
        return None, [_broken(name, error, "front-matter")]
    if not isinstance(document.data, dict):
        document.data = {}
    front, findings = _validate(name, document, model, "front-matter")
    if findings:
        return None, findings
    source = MarkdownSource(text[match.end() :], text[: match.end()].count("\n") + 1)
    lines = {"/".join(map(str, key)): line for key, line in document.lines.items()}
    return (front, source, lines), []


# While serving, a rebuild reads the same files again, and parsing is half of its work.
_parse_yaml = lru_cache(maxsize=64)(read_yaml)


def _broken(name: str, error: YamlError, what: str) -> Finding:
    return Finding(name, error.line, f"{what}-broken.{error.case}", **error.values)


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _validate(name: str, document: Document, model: Any, what: str) -> tuple[Any, list[Finding]]:
    """The data as its model reads it, or None with a finding for each fault."""
    try:
        return _adapter(model).validate_python(document.data), []
    except ValidationError as error:
        return None, [
            validation_finding(name, document.line(fault["loc"]), fault, model, what)
            for fault in error.errors()
        ]
