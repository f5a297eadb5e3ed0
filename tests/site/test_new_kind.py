"""A new kind of page is a row in the table, its front matter, a template and its words."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide.project import Project
from tests.conftest import ROOT, day_after_the_record

ROW = """    Kind(
        "story",
        folder="stories",
        front=StoryFront,
        template="story.html",
        headings=("after",),
        is_cited=True,
    ),
"""
FRONT = '''

class StoryFront(PageFront):
    """Front matter of a story."""

    hero: Prose
    """Who it is about."""
'''
TEMPLATE = """{% include "partials/opening.html" %}
<div class="columns"><div class="prose"><p class="hero">{{ view.t.story.hero }} {{ view.page.front.hero }}</p>
{{ view.html | safe }}</div></div>
"""
PAGES = {
    "ar": "---\ntitle: حكاية\ndescription: ما جرى في الحي.\nhero: الجيران\n---\n\nبدأت هنا.\n\n## وبعدها {#after}\n\nانتهت.\n",
    "en": "---\ntitle: A story\ndescription: What happened.\nhero: The neighbours\n---\n\nIt began.\n\n## After {#after}\n\nIt ended.\n",
}  # fmt: skip
WORDS = {"ar": "بطلها", "en": "About"}


def add(file: Path, before: str, text: str) -> None:
    whole = file.read_text("utf-8")
    assert before in whole, f"{file.name} has changed: no {before!r}"
    file.write_text(whole.replace(before, text + before, 1), "utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the guide with the code and the theme, and a kind of page more in both."""
    made = Project(tmp_path_factory.mktemp("kind") / "guide")
    for name in ("docs", "overrides", "scripts"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, made.root / name, ignore=ignored)
    for name in ("mkdocs.yml", "CITATION.cff"):
        shutil.copyfile(ROOT / name, made.root / name)
    package = made.root / "scripts" / "guide"
    add(package / "model" / "kinds.py", '    Kind("contribute"', ROW)
    kinds = package / "model" / "kinds.py"
    kinds.write_text(
        kinds.read_text("utf-8").replace("PageFront,", "PageFront, StoryFront,", 1), "utf-8"
    )
    with (package / "schema" / "front_matter.py").open("a", encoding="utf-8") as file:
        file.write(FRONT)
    (made.overrides / "pages" / "story.html").write_text(TEMPLATE, "utf-8")
    for code, text in PAGES.items():
        page = made.docs / code / "stories" / "one.md"
        page.parent.mkdir()
        page.write_text(text, "utf-8")
        with (made.data / "strings" / f"{code}.yml").open("a", encoding="utf-8") as file:
            file.write(f"story:\n  hero: {WORDS[code]}\n")
    return made


def run(project: Project, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=project.root,
        env=os.environ
        | {
            "PYTHONPATH": str(project.root / "scripts"),
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": day_after_the_record(),
        },
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def site(project: Project) -> Path:
    result = run(project, "guide.run", "guide.commands.build")
    assert result.returncode == 0, result.stdout + result.stderr
    return project.site


def test_it_is_built_from_its_template_and_its_words(site: Path) -> None:
    assert "بطلها الجيران" in (site / "stories" / "one" / "index.html").read_text("utf-8")
    assert "About The neighbours" in (site / "en/stories/one/index.html").read_text("utf-8")


def test_it_is_listed_searched_and_cited(site: Path) -> None:
    assert "stories/one/" in (site / "a-z" / "index.html").read_text("utf-8")
    assert (site / "stories" / "one" / "cite.bib").is_file()
    [index] = [file for file in (site / "search").glob("en-*.json") if "words" not in file.name]
    assert '"stories/one","story"' in index.read_text("utf-8")


def test_its_texts_are_checked_as_those_of_every_page(project: Project) -> None:
    page = project.docs / "en" / "stories" / "one.md"
    text = page.read_text("utf-8")
    try:
        page.write_text(
            text.replace("The neighbours", "The neighbours !").replace("{#after}", "{#later}"),
            "utf-8",
        )
        result = run(project, "guide.run", "guide.commands.check")
    finally:
        page.write_text(text, "utf-8")
    assert "docs/en/stories/one.md:4: A space stands before the mark" in result.stdout
    assert "The page lacks the heading '#after'" in result.stdout
