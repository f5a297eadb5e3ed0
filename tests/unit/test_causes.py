"""One cause gives one finding: what only follows from it is not told, and nothing ends in a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.commands.check import every_finding
from guide.project import Project, this_project

DATA = this_project().data
FILES = sorted(
    file.relative_to(DATA).as_posix()
    for file in DATA.rglob("*.yml")
    if "scaffolds" not in file.parts
)
NEVER_EMPTY = [
    "countries.yml", "languages.yml", "sources.yml", "strings/ar.yml", "strings/en.yml", "terms.yml", "themes.yml",
]  # fmt: skip


def places(project: Project) -> list[str]:
    return [finding.path for finding in every_finding(project, None)]


@pytest.mark.parametrize(
    "text", ["key: [one, two\n", "- one\n"], ids=["broken", "of another shape"]
)
@pytest.mark.parametrize("name", FILES)
def test_a_data_file_that_cannot_be_read_is_named_alone(
    small: Project, name: str, text: str
) -> None:
    (small.data / name).write_text(text, encoding="utf-8")
    assert places(small) == [f"docs/data/{name}"]


@pytest.mark.parametrize("name", NEVER_EMPTY)
def test_a_data_file_that_lost_its_content_is_named_alone(small: Project, name: str) -> None:
    (small.data / name).write_text("# Nothing.\n", encoding="utf-8")
    assert places(small) == [f"docs/data/{name}"]


def test_one_broken_entry_is_named_alone(small: Project) -> None:
    file = small.data / "terms.yml"
    file.write_text(file.read_text("utf-8").replace("status: proposed", "status: perhaps"), "utf-8")
    assert places(small) == ["docs/data/terms.yml"]


@pytest.mark.parametrize(
    "page", ["chapters/mapping", "examples/town-survey", "worksheets/brief", "glossary", "index"]
)
def test_a_page_that_cannot_be_read_is_named_alone(small: Project, page: str) -> None:
    (small.docs / "ar" / f"{page}.md").write_text("No front matter.\n", encoding="utf-8")
    assert places(small) == [f"docs/ar/{page}.md"]


def test_pages_of_an_unknown_kind_are_named(small: Project) -> None:
    for code in ("ar", "en"):
        file: Path = small.docs / code / "stories" / "one.md"
        file.parent.mkdir()
        file.write_text("---\ntitle: One\n---\n", encoding="utf-8")
    assert places(small) == ["docs/ar/stories/one.md", "docs/en/stories/one.md"]
