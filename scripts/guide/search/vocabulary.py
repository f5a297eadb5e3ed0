"""The words that search is told: `docs/data/search-words.yml` and `docs/data/section-words.yml`."""

from __future__ import annotations

from dataclasses import dataclass, field

from guide.project import Project
from guide.yaml_file import Document, read_yaml


@dataclass(frozen=True)
class Words:
    """Arabic plurals, rooted words and exemptions, irregular English forms, everyday and common words."""

    plurals: dict[str, list[str]] = field(default_factory=dict)
    rooted: list[str] = field(default_factory=list)
    exempt: dict[str, str] = field(default_factory=dict)
    common: dict[str, list[str]] = field(default_factory=dict)
    irregular: dict[str, list[str]] = field(default_factory=dict)
    apart: list[str] = field(default_factory=list)
    alike: dict[str, list[str]] = field(default_factory=dict)


def words_of(project: Project) -> Words:
    file = project.data / "search-words.yml"
    if not file.exists():
        return Words()
    data = read_yaml(file.read_text("utf-8")).data or {}
    return Words(
        _lists(data.get("plurals")),
        (data.get("rooted") or "").split(),
        data.get("exempt") or {},
        _lists(data.get("common")),
        _lists(data.get("irregular")),
        (data.get("apart") or "").split(),
        {locale: text.splitlines() for locale, text in (data.get("alike") or {}).items()},
    )


def _lists(data: dict[str, str] | None) -> dict[str, list[str]]:
    return {name: text.split() for name, text in (data or {}).items()}


def section_words(project: Project) -> Document:
    """`page#section` to what it is about, by language, with the line of each."""
    file = project.data / "section-words.yml"
    found = read_yaml(file.read_text("utf-8")) if file.exists() else Document(None)
    found.data = found.data or {}
    return found
