"""The list of changed pages that a pull request shows, on a small repository."""

from __future__ import annotations

import subprocess

import pytest

from guide.commands.changed_pages import changed_files, main, summary
from guide.model.load import load
from guide.project import Project
from guide.run import RefusedError

CHAPTER = "docs/en/chapters/mapping.md"


def git(project: Project, *arguments: str) -> str:
    who = ("-c", "user.name=Reader", "-c", "user.email=reader@guide.example")
    command = ["git", *who, *arguments]
    return subprocess.run(
        command, cwd=project.root, capture_output=True, text=True, check=True
    ).stdout.strip()


def commit(project: Project) -> str:
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "Change")
    return git(project, "rev-parse", "HEAD")


@pytest.fixture
def project(small: Project) -> Project:
    """The small guide under git, without a change."""
    git(small, "init", "--quiet", "--initial-branch", "main")
    commit(small)
    return small


def append(project: Project, name: str, text: str = "\nMore.\n") -> None:
    with (project.root / name).open("a", encoding="utf-8") as file:
        file.write(text)


def summarize(project: Project, base: str = "main") -> str:
    guide, _ = load(project)
    return summary(guide, changed_files(project.root, base))


def test_a_changed_page_is_listed_with_its_title_and_address(project: Project) -> None:
    append(project, CHAPTER)
    guide, _ = load(project)
    title = guide.locales["en"].pages["chapters/mapping"].title
    assert f"- {title}: `/en/chapters/mapping/`" in summarize(project)


def test_each_language_has_its_own_block_and_direction(project: Project) -> None:
    append(project, CHAPTER)
    arabic, english = summarize(project).split("</div>")[:2]
    assert arabic.startswith('<div dir="rtl" lang="ar">') and 'dir="ltr" lang="en"' in english
    assert "لم تتغيّر صفحة بالعربية." in arabic
    assert "/en/" not in arabic and "/en/chapters/mapping/" in english


def test_the_address_of_the_default_language_has_no_code(project: Project) -> None:
    append(project, "docs/ar/index.md")
    assert ": `/`" in summarize(project)


def test_a_removed_page_is_named_by_its_file(project: Project) -> None:
    (project.root / CHAPTER).unlink()
    assert f"Removed:\n\n- `{CHAPTER}`" in summarize(project)


def test_a_page_that_cannot_be_read_is_named_by_its_file(project: Project) -> None:
    (project.root / CHAPTER).write_text("no front matter", encoding="utf-8")
    text = summarize(project)
    assert f"- `{CHAPTER}`" in text and "Removed" not in text


def test_shared_files_are_listed_in_every_language(project: Project) -> None:
    append(project, "docs/data/terms.yml", "# more\n")
    assert summarize(project).count("- `docs/data/terms.yml`") == 2


def test_marks_in_a_title_are_shown_as_they_are(project: Project) -> None:
    file = project.root / CHAPTER
    text = file.read_text("utf-8")
    guide, _ = load(project)
    title = guide.locales["en"].pages["chapters/mapping"].title
    file.write_text(text.replace(title, "A <b>bold</b> *plan*"), encoding="utf-8")
    assert r"- A \<b\>bold\</b\> \*plan\*:" in summarize(project)


def test_what_the_base_changed_since_is_left_out(project: Project) -> None:
    git(project, "switch", "--quiet", "--create", "mend")
    append(project, CHAPTER)
    commit(project)
    git(project, "switch", "--quiet", "main")
    append(project, "docs/en/index.md")
    commit(project)
    git(project, "switch", "--quiet", "mend")
    assert changed_files(project.root, "main") == [CHAPTER]


def test_files_elsewhere_are_not_of_interest(project: Project) -> None:
    (project.root / "notes.md").write_text("mine", encoding="utf-8")
    commit(project)
    assert changed_files(project.root, "HEAD^1") == []


def test_an_unknown_base_is_said_in_one_line(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(RefusedError, match="'nowhere'") as refused:
        main(["nowhere"], project)
    assert "\n" not in str(refused.value)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("arguments", [[], ["--output=x"], ["a", "b"]])
def test_just_one_commit_is_named(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(arguments)
    assert refused.value.code == 2
    assert "BASE" in capsys.readouterr().err
