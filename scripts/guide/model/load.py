"""Reads docs/ into a Guide; whatever cannot be read becomes findings instead of exceptions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, get_origin

from pydantic import TypeAdapter, ValidationError

from guide.files.yaml_file import Document, Key, YamlError, read_yaml
from guide.findings.catalogue import Phrase
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

# The data files that the guide is read from, each with its shape.
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
_NEVER_EMPTY = {"countries.yml", "languages.yml", "sources.yml", "terms.yml", "themes.yml"}


def load(project: Project) -> tuple[Guide, list[Finding]]:
    """Read the whole guide. Pages and entries with faults are left out of the Guide and reported."""
    findings: list[Finding] = []
    lines: dict[str, dict[Key, int]] = {}
    data = {
        name.removesuffix(".yml").replace("-", "_"): _data(project, name, model, findings, lines)
        for name, model in DATA_FILES.items()
    }
    data["outside_links"] = data.pop("links")
    languages = {language.locale: language for language in data.pop("languages")}
    changes = data.pop("changes")
    guide = Guide(
        project=project,
        locales={},
        # Without languages nobody knows what a term must have.
        terms=_terms(project, tuple(languages), findings, lines) if languages else {},
        changes=[],
        translations_lock=_lock(project, lock.TRANSLATIONS, findings),
        changes_lock=_lock(project, lock.CHANGES, findings),
        published=_published(project, findings),
        lines=lines,
        **data,
    )
    for code, language in languages.items():
        strings = _strings(project, code, findings, lines)
        guide.locales[code] = locale = Locale(guide, language, strings)
        locale.pages.update(_pages(project, locale, findings))
    guide.changes.extend(_at_new_addresses(guide, change) for change in changes)
    guide.unread.update(finding.path for finding in findings)
    return guide, findings


def _data(
    project: Project,
    name: str,
    model: Any,
    findings: list[Finding],
    lines: dict[str, dict[Key, int]],
) -> Any:
    """What a data file holds; empty where it holds nothing or cannot be read."""
    empty = (get_origin(model) or model)()
    path = project.data / name
    document = _read_data(project, path, findings)
    if document is None:
        return empty
    if document.data is None:
        if name in _NEVER_EMPTY:
            findings.append(Finding(project.name_of(path), 1, "data-empty"))
        return empty
    lines[project.name_of(path)] = document.lines
    return _validated(project.name_of(path), document, model, findings, empty)


def _strings(
    project: Project, code: str, findings: list[Finding], lines: dict[str, dict[Key, int]]
) -> dict[str, Any]:
    """The words of the interface in one language."""
    path = project.data / "strings" / f"{code}.yml"
    name = project.name_of(path)
    document = _read_data(project, path, findings)
    if document is None:
        return {}
    lines[name] = document.lines
    if isinstance(document.data, dict):
        return document.data
    if document.data is None:
        findings.append(Finding(name, 1, "data-empty"))
    else:
        findings.append(Finding(name, 1, "data-value.whole", expected=Phrase("expected.dict_type")))
    return {}


def _at_new_addresses(guide: Guide, change: Change) -> Change:
    """An entry about a page that moved is about the page where it is now."""
    return change.model_copy(update={"pages": [moved_to(guide, page) for page in change.pages]})


def _published(project: Project, findings: list[Finding]) -> dict[str, int]:
    """Each published address and its line."""
    path = project.root / PUBLISHED
    if not path.is_file():
        findings.append(Finding(PUBLISHED, 1, "data-missing"))
        return {}
    found = {}
    for number, line in enumerate((read_text(project, path, findings) or "").split("\n"), 1):
        if re.fullmatch(PATTERNS["page"], line):
            found[line] = number
        elif lock.CONFLICT.match(line):
            findings.append(Finding(PUBLISHED, number, "lock-conflict"))
        elif line and not line.startswith("# "):
            findings.append(Finding(PUBLISHED, number, "lock-line.form", text=line[:60]))
    return found


def _broken(name: str, error: YamlError, what: str) -> Finding:
    return Finding(name, error.line, f"{what}-broken.{error.case}", **error.values)


def _pages(project: Project, locale: Locale, findings: list[Finding]) -> dict[str, Page]:
    folder = project.docs / locale.code
    pages = {}
    for file in sorted(folder.rglob("*.md")):
        path = file.relative_to(folder).as_posix().removesuffix(".md")
        page = _page(project, locale, path, file, findings)
        if page:
            pages[path] = page
    return pages


def _page(
    project: Project, locale: Locale, path: str, file: Path, findings: list[Finding]
) -> Page | None:
    name = project.name_of(file)
    kind = kind_at(path)
    if kind is None:
        folders = {f"docs/{locale.code}/{known.folder}" for known in KINDS.values() if known.folder}
        folder = name.rpartition("/")[0]
        findings.append(
            Finding(name, 1, "page-folder", folder=folder, nearest=nearest(folder, folders))
        )
        return None
    text = read_text(project, file, findings)
    if text is None:
        return None
    parsed = _parse_page(name, text, kind.front)
    findings.extend(parsed.findings)
    if parsed.front is None:
        return None
    return Page(locale, path, kind, file, name, parsed.front, parsed.source, parsed.lines)


@dataclass(frozen=True)
class _ParsedPage:
    """What a file holds; `front` is None where its front matter could not be read."""

    front: Front | None
    source: MarkdownSource
    lines: dict[str, int]
    findings: list[Finding]


@lru_cache(maxsize=4096)  # while serving, most files are as they were
def _parse_page(name: str, text: str, model: type[Front]) -> _ParsedPage:
    match = re.match(r"---\n(.*?\n)?---(?:\n|$)", text, re.DOTALL)
    if not match:
        return _ParsedPage(
            None, MarkdownSource(text), {}, [Finding(name, 1, "front-matter-missing")]
        )
    source = MarkdownSource(text[match.end() :], text[: match.end()].count("\n") + 1)
    try:
        document = read_yaml(match[1] or "", first_line=2)
    except YamlError as error:
        return _ParsedPage(None, source, {}, [_broken(name, error, "front-matter")])
    if not isinstance(document.data, dict):
        document.data = {}
    findings: list[Finding] = []
    front = _validated(name, document, model, findings, None, "front-matter")
    lines = {"/".join(map(str, key)): line for key, line in document.lines.items()}
    return _ParsedPage(front, source, lines, findings)


def read_text(project: Project, file: Path, findings: list[Finding]) -> str | None:
    """The text of a file, or None with a finding when it is not UTF-8 or leads out of docs/."""
    name = project.name_of(file)
    if not file.resolve().is_relative_to(project.docs.resolve()):
        findings.append(Finding(name, 1, "file-outside-docs"))
        return None
    content = file.read_bytes()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        findings.append(Finding(name, line, "not-utf-8"))
        return None
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


# While serving, a rebuild meets the same files again: parsing them took half of it.
_parsed = lru_cache(maxsize=64)(read_yaml)


def _data_text(project: Project, path: Path, findings: list[Finding]) -> str | None:
    name = project.name_of(path)
    if not path.is_file():
        findings.append(Finding(name, 1, "data-missing"))
        return None
    return read_text(project, path, findings)


def _read_data(project: Project, path: Path, findings: list[Finding]) -> Document | None:
    text = _data_text(project, path, findings)
    if text is None:
        return None
    try:
        return _parsed(text)
    except YamlError as error:
        findings.append(_broken(project.name_of(path), error, "data"))
        return None


def _lock(project: Project, name: str, findings: list[Finding]) -> lock.Lock:
    path = project.data / name
    text = _data_text(project, path, findings)
    return lock.read(text, project.name_of(path), findings) if text is not None else {}


def _terms(
    project: Project,
    codes: tuple[str, ...],
    findings: list[Finding],
    lines: dict[str, dict[Key, int]],
) -> dict[str, Term]:
    entries = _data(project, "terms.yml", dict[str, term_model(codes)], findings, lines)  # type: ignore[misc]
    return {
        id: Term(id, {code: getattr(entry, code) for code in codes}, entry.status, entry.source)
        for id, entry in entries.items()
    }


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _validated(
    name: str,
    document: Document,
    model: Any,
    findings: list[Finding],
    fallback: Any,
    what: str = "data",
) -> Any:
    """The data as its model reads it, or `fallback` with a finding for each fault."""
    try:
        return _adapter(model).validate_python(document.data)
    except ValidationError as error:
        for fault in error.errors():
            place = tuple(fault["loc"])
            line = document.line(place) if place in document.lines else document.line(place[:-1])
            findings.append(validation_finding(name, line, fault, model, what))
        return fallback
