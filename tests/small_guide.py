"""What tests of the record do to the small guide, and ask of it."""

from __future__ import annotations

from pathlib import Path

from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project

BOTH = ["--ar", "أُضيف سؤال.", "--en", "A question was added."]


def guide_of(project: Project) -> Guide:
    guide, findings = load(project)
    assert not findings
    return guide


def ask_more(project: Project, locale: str = "en") -> None:
    """Adds a question to the chapter, in one language."""
    file = project.docs / locale / "chapters" / "mapping.md"
    more = {"en": "- Who else?\n", "ar": "- من أيضًا؟\n"}[locale]
    file.write_text(file.read_text("utf-8") + more, encoding="utf-8")


def contents(project: Project) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in project.root.rglob("*") if file.is_file()}
