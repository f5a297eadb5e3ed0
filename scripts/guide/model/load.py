"""Reads docs/ into a Guide; whatever cannot be read becomes findings instead of exceptions."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from guide.files.yaml_file import Document, Key, YamlError, read_yaml
from guide.findings.finding import Finding
from guide.model import lock
from guide.model.addresses import PUBLISHED, moved_to
from guide.model.guide import Guide, Page, Term
from guide.model.markdown_source import MarkdownSource
from guide.model.validation import shape_finding, unknown_key
from guide.project import Project
from guide.schema.base import PATTERNS, Address
from guide.schema.data_files import (
    Change,
    Coordinates,
    Edition,
    OutsideLinks,
    SearchWords,
    Source,
    TermWords,
    Untranslated,
    Wording,
)
from guide.schema.front_matter import ChapterFront, ExampleFront, PageFront, WorksheetFront
from guide.schema.languages import Language

Shaped = TypeVar("Shaped")

# Front matter by the folder of the page; every other page is a PageFront.
FRONT_SHAPES: dict[str, type[BaseModel]] = {
    "chapters": ChapterFront,
    "examples": ExampleFront,
    "worksheets": WorksheetFront,
}


def load(project: Project) -> tuple[Guide, list[Finding]]:
    """Read the whole guide. Pages and entries with faults are left out of the Guide and reported."""
    findings: list[Finding] = []
    lines: dict[str, dict[Key, int]] = {}
    shapes: dict[str, Any] = {}

    def data(name: str, shape: Any, empty: Any) -> Any:
        path = project.data / name
        shapes[name] = shape
        document = _read_data(project, path, findings)
        if document is None or document.data is None:
            return empty
        lines[project.name_of(path)] = document.lines
        return _validated(project.name_of(path), document, shape, findings, empty)

    languages = {
        language.locale: language for language in data("languages.yml", list[Language], [])
    }
    strings: dict[str, dict[str, Any]] = {}
    for locale in languages:
        path = project.data / "strings" / f"{locale}.yml"
        document = _read_data(project, path, findings)
        strings[locale] = document.data if document else {}
        if document:
            lines[project.name_of(path)] = document.lines
    by_locale = dict[str, dict[str, str]]
    guide = Guide(
        project=project,
        languages=languages,
        strings=strings,
        pages={locale: _pages(project, locale, findings) for locale in languages},
        sources=data("sources.yml", dict[str, Source], {}),
        terms=_terms(project, list(languages), findings, lines),
        changes=data("changes.yml", list[Change], []),
        untranslated=data("untranslated.yml", list[Untranslated], []),
        agreed=_lock(project, lock.TRANSLATIONS, findings),
        recorded=_lock(project, lock.CHANGES, findings),
        countries=data("countries.yml", by_locale, {}),
        themes=data("themes.yml", by_locale, {}),
        diagrams=data("diagrams.yml", dict[str, dict[str, dict[str, str]]], {}),
        places=data("places.yml", dict[str, Coordinates], {}),
        wording=data("wording.yml", Wording, Wording(avoid={})),
        outside_links=data("links.yml", OutsideLinks, OutsideLinks()),
        search_words=data("search-words.yml", SearchWords, SearchWords()),
        section_words=data("section-words.yml", by_locale, {}),
        lines=lines,
        shapes=shapes,
        editions=data("editions.yml", list[Edition], []),
        redirects=data("redirects.yml", dict[Address, Address], {}),
        published=_published(project, findings),
    )
    return replace(guide, changes=[_moved(guide, change) for change in guide.changes]), findings


def _moved(guide: Guide, change: Change) -> Change:
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


def _pages(project: Project, locale: str, findings: list[Finding]) -> dict[str, Page]:
    folder = project.docs / locale
    pages = {}
    for file in sorted(folder.rglob("*.md")):
        page = _page(project, locale, file, findings)
        if page:
            pages[page.path] = page
    return pages


def _page(project: Project, locale: str, file: Path, findings: list[Finding]) -> Page | None:
    text = read_text(project, file, findings)
    if text is None:
        return None
    path = file.relative_to(project.docs / locale).as_posix().removesuffix(".md")
    page, faults = _parsed_page(locale, path, file, project.name_of(file), text)
    findings.extend(faults)
    return page


@lru_cache(maxsize=4096)
def _parsed_page(
    locale: str, path: str, file: Path, name: str, text: str
) -> tuple[Page | None, list[Finding]]:
    """The page that a file holds; while serving, one with the same text is the same page."""
    match = re.match(r"---\n(.*?\n)?---(?:\n|$)", text, re.DOTALL)
    if not match:
        return None, [Finding(name, 1, "front-matter-missing")]
    try:
        document = read_yaml(match[1] or "", first_line=2)
    except YamlError as error:
        return None, [_broken(name, error, "front-matter")]
    folder, _, last = path.rpartition("/")
    shape = PageFront if last == "index" else FRONT_SHAPES.get(folder, PageFront)
    if not isinstance(document.data, dict):
        document.data = {}
    faults: list[Finding] = []
    front = _validated(name, document, shape, faults, None, "front-matter")
    if front is None:
        return None, faults
    source = MarkdownSource(text[match.end() :], text[: match.end()].count("\n") + 1)
    lines = {"/".join(map(str, key)): line for key, line in document.lines.items()}
    return Page(locale, path, file, name, front, source, lines), faults


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
    locales: list[str],
    findings: list[Finding],
    lines: dict[str, dict[Key, int]],
) -> dict[str, Term]:
    path = project.data / "terms.yml"
    name = project.name_of(path)
    document = _read_data(project, path, findings)
    if document is None or not isinstance(document.data, dict):
        return {}
    lines[name] = document.lines
    places: dict[str, dict[str, dict[Key, int]]] = {id: {} for id in document.data}
    for key, line in document.lines.items():
        if len(key) > 1:
            places[str(key[0])].setdefault(str(key[1]), {})[key[2:]] = line
    terms = {}
    for id, entry in document.data.items():
        entry = dict(entry) if isinstance(entry, dict) else {}
        rest = {key: entry.pop(key, None) for key in ("status", "source")}
        words: dict[str, TermWords] = {}
        faults = len(findings)
        for locale in locales:
            part = Document(entry.pop(locale, None), places[id].get(locale, {}))
            part.lines.setdefault((), document.line((id,)))
            word = _validated(name, part, TermWords, findings, None, at=(id, locale))
            if word:
                words[locale] = word
        for key in entry:
            findings.append(
                unknown_key(name, document.line((id, key)), key, [*locales, "status", "source"])
            )
        if rest["status"] not in ("attested", "proposed"):
            findings.append(Finding(name, document.line((id,)), "data-value.status", term=id))
        if len(findings) == faults:
            terms[id] = Term(id, words, str(rest["status"]), rest["source"])
    return terms


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def _validated(
    name: str,
    document: Document,
    shape: Any,
    findings: list[Finding],
    fallback: Any,
    what: str = "data",
    at: Key = (),
) -> Any:
    try:
        return _adapter(shape).validate_python(document.data)
    except ValidationError as error:
        for fault in error.errors():
            place = tuple(fault["loc"])
            line = document.line(place) if place in document.lines else document.line(place[:-1])
            findings.append(shape_finding(name, line, fault, shape, what, at))
        return fallback
