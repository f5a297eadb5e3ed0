"""The commands: what they print, what they correct, what they leave alone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from guide.commands import check
from guide.commands.check import every_finding, of_paths, status
from guide.commands.content_report import report
from guide.commands.fix import clean, fix
from guide.commands.spelling_advice import forms, spelled_otherwise, unknown
from guide.findings.finding import Finding
from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project, this_project
from guide.run import RefusedError
from tests.conftest import repository_files

ROOT = this_project().root
SCRIPTS = {file.name: file for file in (ROOT / "scripts").iterdir() if file.is_file()}
COMMANDS = sorted(set(SCRIPTS) - {"common.sh"})
IN_BASH = {"setup", "test"}  # one comes before Python, the other runs other programs


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    result = subprocess.run([SCRIPTS[name], "--help"], capture_output=True, text=True, check=False)
    assert result.returncode == 0
    assert result.stdout.startswith(f"usage: ./scripts/{name}")


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - IN_BASH))
def test_a_command_leaves_its_help_to_the_code_that_reads_its_arguments(name: str) -> None:
    lines = SCRIPTS[name].read_text("utf-8").splitlines()
    assert len(lines) <= 4
    assert lines[-1].startswith('exec "$python" -m guide.run guide.commands.')


def test_fix_mends_marks_line_ends_and_trailing_spaces(small: Project) -> None:
    file = small.docs / "en" / "glossary.md"
    clean = file.read_bytes()
    file.write_bytes(b"\xef\xbb\xbf" + clean.replace(b"\n", b"  \r\n") + b"\r\n\r\n")
    assert fix(small) == [file]
    assert file.read_bytes() == clean
    assert fix(small) == []


def test_fix_keeps_new_addresses_and_loses_none(small: Project) -> None:
    addresses = small.data / "addresses.lock"
    before = addresses.read_text("utf-8")
    kept = before.replace("glossary#trust\n", "<<<<<<< main\nexamples/gone\n>>>>>>> other\n")
    addresses.write_text(kept, encoding="utf-8")
    assert fix(small) == [addresses]
    after = addresses.read_text("utf-8").split("\n")
    assert sorted([*before.split("\n"), "examples/gone"]) == sorted(after)
    addresses.write_bytes(b"\xff" + before.encode())
    assert fix(small) == []


def test_fix_names_the_latest_edition_in_the_citation_file(small: Project) -> None:
    citation = small.root / "CITATION.cff"
    right = citation.read_text("utf-8")
    citation.write_text(right.replace("2026-01-05", "2025-09-09"), encoding="utf-8")
    assert fix(small) == [citation]
    assert citation.read_text("utf-8") == right


def test_fix_leaves_a_good_file_alone() -> None:
    assert clean(b"a\n\nb\n") == b"a\n\nb\n"


def test_check_can_be_asked_of_some_paths() -> None:
    found = [
        Finding("docs/ar/a.md", 1, "line-ends"),
        Finding("docs/en/a.md", 1, "line-ends"),
    ]
    assert of_paths(found, [ROOT / "docs" / "en"], ROOT) == found[1:]


def test_check_annotates_the_paths_named(
    small: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "this_project", lambda: small)
    for locale in ("ar", "en"):
        file = small.docs / locale / "glossary.md"
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert check.main(["--annotate", str(small.docs / "ar")]) == 1
    plain, command = capsys.readouterr().out.splitlines()
    assert plain == (
        "docs/ar/glossary.md:1: Lines end the Windows way (CR LF). Run './scripts/fix'."
    )
    assert command.startswith("::error file=docs/ar/glossary.md,line=1,")
    assert command.endswith("شغّلوا «\u2068./scripts/fix\u2069».\u2069")


def test_notes_fail_nothing() -> None:
    error, note = (
        Finding("docs/en/a.md", 1, "line-ends", level=level) for level in ("error", "note")
    )
    assert check.status([]) == check.status([note]) == 0
    assert check.status([note, error]) == 1


def test_check_refuses_a_path_that_is_not_there() -> None:
    with pytest.raises(RefusedError, match="no such file"):
        check.main(["docs/none.md"])


def test_why_a_command_is_refused_is_said_in_one_sentence() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "guide.run", "guide.commands.check", "docs/none.md"],
        env=os.environ | {"PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "docs/none.md: there is no such file or folder. Check the path.\n"


def test_nothing_in_the_repository_leads_out_of_it() -> None:
    forbidden = ["../" + "shared", "files.python" + "hosted", "registry.npm" + "js"]
    for name in repository_files():
        path = ROOT / name
        if path.suffix in (".woff2", ".png") or not path.is_file():
            continue
        text = path.read_text("utf-8", errors="replace")
        for word in forbidden:
            assert word not in text, f"{name} holds {word}"


def test_locks_pin_everything_by_hash() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text("utf-8")
        packages = [line for line in text.split("\n") if line and not line.startswith((" ", "#"))]
        assert all("==" in line for line in packages)
        assert text.count("--hash=sha256:") >= len(packages)


def test_locks_hold_the_versions_that_the_project_names() -> None:
    """After a change of pyproject.toml, `./scripts/regenerate locks` writes them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pins = project["dependencies"]
    assert all("==" in pin for pin in [*pins, *project["optional-dependencies"]["dev"]])
    for name, wanted in {
        "requirements.lock": pins,
        "requirements-dev.lock": [*pins, *project["optional-dependencies"]["dev"]],
    }.items():
        locked = re.findall(r"^\S+==\S+", (ROOT / name).read_text("utf-8"), re.MULTILINE)
        assert {pin.lower() for pin in wanted} <= set(locked), name


def test_the_build_leaves_a_foreign_folder_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    result = subprocess.run(
        [ROOT / "scripts" / "build", "--out", tmp_path], capture_output=True, text=True, check=False
    )
    assert result.returncode == 2
    assert (tmp_path / "letter.txt").read_text("utf-8") == "mine"


def test_advice_knows_a_word_with_what_is_attached_to_it(small_guide: Guide) -> None:
    assert "مدينة" in forms("ولمدينتهم") | forms("بالمدينة")
    assert "كتاب" in forms("وكتابهم")
    words = {word.word for word in unknown(small_guide, "en", {"page", "about", "city"})}
    assert "Schools" not in words and "asked" in words


def test_advice_names_a_word_that_stands_elsewhere_in_other_letters(small: Project) -> None:
    file = small.docs / "ar" / "chapters" / "mapping.md"
    text = file.read_text("utf-8").replace("صفحة واحدة", "إدارة " * 5 + "إداره", 1)
    file.write_text(text, encoding="utf-8")
    [line] = spelled_otherwise(load(small)[0], "ar")
    assert "إداره  docs/ar/chapters/mapping.md:14  (elsewhere 'إدارة', 5 times)" in line


def test_the_report_counts_what_the_guide_holds(small_guide: Guide) -> None:
    text = report(small_guide, outstanding=0)
    assert "city examples: 1 in 1 countries" in text
    assert "outstanding findings: 0" in text
    assert "government: 1" in text


def git(project: Project, *arguments: str) -> None:
    """In a repository of its own, with a name that no setting of the machine changes."""
    who = ["-c", "user.name=Editor", "-c", "user.email=editor@guide.example"]
    subprocess.run(["git", *who, *arguments], cwd=project.root, check=True, capture_output=True)


def test_on_a_pull_request_unrecorded_words_are_a_note(small: Project) -> None:
    git(small, "init", "--quiet")
    git(small, "add", ".")
    git(small, "commit", "--quiet", "--message", "Begin")
    file = small.docs / "en" / "chapters" / "mapping.md"
    file.write_text(file.read_text("utf-8") + "- Who else?\n", encoding="utf-8")
    (alone,) = every_finding(small, None)
    assert alone.level == "error" and status([alone]) == 1
    (note,) = every_finding(small, "HEAD")
    assert note.level == "note" and status([note]) == 0
    git(small, "commit", "--quiet", "--all", "--message", "Ask")
    assert every_finding(small, "HEAD") == []


@pytest.mark.parametrize("printed", ["1", "20_000"])
def test_a_command_whose_output_nobody_reads_ends_quietly(tmp_path: Path, printed: str) -> None:
    (tmp_path / "talker.py").write_text(
        f"import sys\nsys.stdin.read()\nprint('line\\n' * {printed})\nsys.exit(1)\n",
        encoding="utf-8",
    )
    talker = subprocess.Popen(
        [sys.executable, "-m", "guide.run", "talker"],
        env=os.environ | {"PYTHONPATH": f"{ROOT / 'scripts'}:{tmp_path}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert talker.stdin and talker.stdout and talker.stderr
    talker.stdout.close()
    talker.stdin.close()
    assert talker.stderr.read() == b""
    assert talker.wait() == 141


def test_every_command_ends_quietly() -> None:
    for name, script in SCRIPTS.items():
        assert "-m guide.commands" not in script.read_text("utf-8"), name
