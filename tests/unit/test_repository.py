"""What helps people help: licences, workflows, forms and pages for contributors."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from guide.files.yaml_file import read_yaml
from guide.findings.finding import Finding
from guide.model.guide import Guide
from guide.project import this_project

ROOT = this_project().root
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
ACTION = GITHUB / "actions" / "set-up" / "action.yml"
OWN_ACTION = (
    f"$/{ACTION.parent.relative_to(ROOT).as_posix()}"  # $/: this repository, the running commit
)
PINNED = re.compile(r"[\w/-]+@[0-9a-f]{40}")


def tool(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run one of the development tools of .venv."""
    program = Path(sys.executable).with_name(name)
    return subprocess.run(
        [program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def data(path: Path) -> Any:
    return read_yaml(path.read_text("utf-8")).data


# Licences


def test_every_file_has_its_licence() -> None:
    result = tool("reuse", "lint")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("docs/ar/index.md", "CC-BY-4.0"),
        ("docs/assets/diagrams/plan-cycle.svg", "CC-BY-4.0"),
        ("docs/assets/land.svg", "LicenseRef-Natural-Earth"),
        ("scripts/guide/pages/page.py", "MIT"),
        ("overrides/styles/20-type.css", "MIT"),
        ("overrides/fonts/amiri-digits.woff2", "OFL-1.1"),
        ("overrides/fonts/markazi-arabic-400.woff2", "OFL-1.1"),
        ("overrides/fonts/source-serif-400.woff2", "OFL-1.1"),
    ],
)
def test_a_file_has_the_licence_that_the_readme_tells(name: str, licence: str) -> None:
    described = tool("reuse", "spdx").stdout
    entry = described.partition(f"FileName: ./{name}\n")[2].partition("\n\n")[0]
    assert f"LicenseInfoInFile: {licence}\n" in entry


# Workflows


def steps(workflow: Path) -> list[dict[str, Any]]:
    return [step for job in data(workflow)["jobs"].values() for step in job["steps"]]


def test_workflows_have_no_known_weakness() -> None:
    result = tool("zizmor", "--offline", "--no-progress", "--persona=pedantic", str(GITHUB))
    assert result.returncode == 0, result.stdout + result.stderr


def test_workflows_are_workflows() -> None:
    result = tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_asks_for_little(workflow: Path) -> None:
    described = data(workflow)
    assert "pull_request_target" not in workflow.read_text("utf-8")
    assert described["permissions"] == {"contents": "read"} or not described["permissions"]
    for step in steps(workflow):
        if "uses" in step:
            assert PINNED.fullmatch(step["uses"]) or step["uses"] == OWN_ACTION
        if step.get("uses", "").startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_a_step_runs_one_script_of_this_repository(workflow: Path) -> None:
    """Exit status 1, findings, may be no failure of a step."""
    for step in steps(workflow):
        if "run" in step:
            alone = step["run"].removesuffix(" || [ $? -eq 1 ]")
            match = re.fullmatch(r"\./((?:\.github/)?scripts/[a-z-]+)( [^\n;&|]*)?", alone)
            assert match, step["run"]
            assert (ROOT / match[1]).is_file()


def test_a_job_that_runs_a_command_of_the_guide_is_set_up_by_the_one_action() -> None:
    for workflow in WORKFLOWS:
        for job in data(workflow)["jobs"].values():
            runs = any("run" in step for step in job["steps"])
            uses = [step.get("uses", "").partition("@")[0] for step in job["steps"]]
            assert (uses[:2] == ["actions/checkout", OWN_ACTION]) == runs
            assert "actions/setup-python" not in uses


def test_the_action_sets_up_with_the_command_that_people_use() -> None:
    described = data(ACTION)["runs"]["steps"]
    assert [step["run"] for step in described if "run" in step] == [
        "./scripts/setup",
        "./scripts/setup --dev",
    ]
    assert all(PINNED.fullmatch(step["uses"]) for step in described if "uses" in step)


def test_newer_versions_are_proposed_of_all_that_is_pinned() -> None:
    file = GITHUB / "dependabot.yml"
    result = tool("check-jsonschema", "--builtin-schema", "vendor.dependabot", file)
    assert result.returncode == 0, result.stdout
    updates = data(file)["updates"]
    assert {one["package-ecosystem"] for one in updates} == {"pip", "npm", "github-actions"}
    assert all(int(one["cooldown"]["default-days"]) >= 7 for one in updates)


def test_a_pull_request_gets_no_secret_and_may_write_nothing() -> None:
    workflow = GITHUB / "workflows" / "pull-request.yml"
    text = workflow.read_text("utf-8")
    assert list(data(workflow)["on"]) == ["pull_request"]
    assert "secrets." not in text and "write" not in text


def test_a_pull_request_is_checked_tested_and_shown() -> None:
    jobs = data(GITHUB / "workflows" / "pull-request.yml")["jobs"]
    runs = {name: [step.get("run", "") for step in job["steps"]] for name, job in jobs.items()}
    assert "./scripts/check --since HEAD^1 --annotate" in runs["check"]
    assert "./scripts/test --since HEAD^1" in runs["test"]
    assert './scripts/changed-pages HEAD^1 >> "$GITHUB_STEP_SUMMARY"' in runs["preview"]
    assert any("upload-artifact@" in step.get("uses", "") for step in jobs["preview"]["steps"])


# Forms

FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*-*.yml"))
CONFIG = GITHUB / "ISSUE_TEMPLATE" / "config.yml"
KINDS = ("mistake", "translation", "example", "question")
DIRECTIONS = {one["locale"]: one["direction"] for one in data(ROOT / "docs/data/languages.yml")}
LOCALES = list(DIRECTIONS)
READ_BY_ALL = {"ar": "يقرأ الجميع", "en": "Everyone can read"}
ARABIC = re.compile(r"[\u0621-\u064a\u066e-\u06d3]")


def locale_of(form: Path) -> str:
    return form.stem.partition("-")[0]


def body(form: Path) -> list[dict[str, Any]]:
    return list(data(form)["body"])


def fields(form: Path) -> list[dict[str, Any]]:
    return [part for part in body(form) if part["type"] != "markdown"]


def told(form: Path) -> list[str]:
    """What a form says in plain text: its name and description, labels, descriptions and options."""
    described = data(form)
    words = [described["name"], described["description"]]
    for field in fields(form):
        shown = field["attributes"]
        words += [shown[key] for key in ("label", "description", "placeholder") if key in shown]
        options = shown.get("options", [])
        words += [one["label"] if isinstance(one, dict) else one for one in options]
    return words


def test_forms_are_forms() -> None:
    forms = tool("check-jsonschema", "--builtin-schema", "vendor.github-issue-forms", *FORMS)
    config = tool("check-jsonschema", "--builtin-schema", "vendor.github-issue-config", CONFIG)
    assert forms.returncode == 0, forms.stdout
    assert config.returncode == 0, config.stdout


def test_every_language_has_every_form() -> None:
    assert {form.stem for form in FORMS} == {f"{one}-{kind}" for one in LOCALES for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_asks_the_same_in_every_language(kind: str) -> None:
    shapes = []
    for locale in LOCALES:
        form = CONFIG.with_name(f"{locale}-{kind}.yml")
        fields_of_form = [
            (
                field["type"],
                field["id"],
                field.get("validations"),
                len(field["attributes"].get("options", [])),
            )
            for field in fields(form)
        ]
        shapes.append((data(form)["labels"], fields_of_form))
    assert all(shape == shapes[0] for shape in shapes)


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_fields_of_a_form_have_their_own_ids_and_labels(form: Path) -> None:
    for key in ("id", "label"):
        names = [field.get(key) or field["attributes"][key] for field in fields(form)]
        assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z][a-z-]*", field["id"]) for field in fields(form))
    assert data(form)["labels"] == [form.stem.partition("-")[2]]


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_a_form_speaks_one_language(form: Path) -> None:
    """GitHub lays labels out from left to right: one that ends in a full stop would show it first."""
    for words in told(form):
        if DIRECTIONS[locale_of(form)] == "rtl":
            assert not re.search(r"[A-Za-z0-9,;?]", words), words
            assert ARABIC.fullmatch(words[-1]) or words[-1] in "؟\u064b\u064c\u064d", words
        else:
            assert not ARABIC.search(words), words


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_a_form_begins_by_saying_who_will_read_it(form: Path) -> None:
    value = body(form)[0]["attributes"]["value"]
    assert body(form)[0]["type"] == "markdown"
    assert READ_BY_ALL.get(locale_of(form), "") in value
    if DIRECTIONS[locale_of(form)] == "rtl":
        assert value.startswith('<div dir="rtl">\n\n') and value.strip().endswith("\n\n</div>")


def test_the_readme_tells_maintainers_which_labels_to_make() -> None:
    """GitHub drops a label that the repository does not have."""
    readme = (ROOT / "README.md").read_text("utf-8")
    for form in FORMS:
        assert all(f"`{label}`" in readme for label in data(form)["labels"])


def test_a_new_example_needs_its_sources_and_the_connection_of_its_sender() -> None:
    for locale in LOCALES:
        form = CONFIG.with_name(f"{locale}-example.yml")
        required = {
            field["id"]
            for field in fields(form)
            if field.get("validations", {}).get("required") == "true"
        }
        assert {"place", "done", "sources", "interest"} <= required


def test_the_chooser_leads_to_the_forms_and_to_a_private_way() -> None:
    config = data(CONFIG)
    assert config["blank_issues_enabled"] == "false"
    assert len(config["contact_links"]) == len(LOCALES)
    assert all(link["url"].startswith("https://") for link in config["contact_links"])


def test_a_pull_request_asks_for_four_ticks_in_both_languages() -> None:
    text = (GITHUB / "pull_request_template.md").read_text("utf-8")
    ticks = [line.removeprefix("- [ ] ") for line in text.split("\n") if line.startswith("- [ ] ")]
    assert len(ticks) == 4
    for tick in ticks:
        arabic, english = tick.split("<br>")
        assert ARABIC.match(arabic) and not re.search("[A-Za-z]", arabic)
        assert english.isascii()


@pytest.mark.parametrize("name", ["CODE_OF_CONDUCT.md", "SECURITY.md"])
def test_a_promise_is_made_in_both_languages(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    arabic, mark, english = text.partition("\n</div>\n")
    assert mark and arabic.startswith('<div dir="rtl" lang="ar">\n\n# ')
    assert not ARABIC.search(english)
    counts = [(part.count("\n## "), part.count("\n- ")) for part in (arabic, english)]
    assert counts[0] == counts[1]


# Editors


def test_an_editor_finds_the_place_of_a_finding() -> None:
    tasks = json.loads((ROOT / ".vscode" / "tasks.json").read_text("utf-8"))["tasks"]
    (pattern,) = [task["problemMatcher"]["pattern"] for task in tasks if task["problemMatcher"]]
    finding = Finding("docs/ar/index.md", 3, "line-ends")
    match = re.match(pattern["regexp"], str(finding))
    assert match
    assert match[pattern["file"]] == finding.path
    assert match[pattern["line"]] == "3"
    assert str(finding) == f"docs/ar/index.md:3: {match[pattern['message']]}"


def test_hooks_before_a_commit_run_scripts_of_this_repository() -> None:
    (repository,) = data(ROOT / ".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    for hook in repository["hooks"]:
        assert hook["language"] == "system"
        assert (ROOT / hook["entry"]).is_file()


# Pages for contributors


def test_contributing_says_the_same_in_both_languages() -> None:
    english = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    arabic = (ROOT / "CONTRIBUTING.ar.md").read_text("utf-8")
    assert english.count("\n## ") == arabic.count("\n## ")
    commands = set(re.findall(r"\./scripts/[a-z-]+", arabic))
    assert commands and commands <= set(re.findall(r"\./scripts/[a-z-]+", english))


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "CONTRIBUTING.ar.md", "SECURITY.md"]
)
def test_what_a_page_for_contributors_names_is_there(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    for target in re.findall(
        r"\]\((?!https?:|\.\./|#)([^)#]+)[^)]*\)", re.sub(r"`[^`]*`", "", text)
    ):
        assert (ROOT / target).exists(), target
    for command in re.findall(r"\./scripts/([a-z-]+)", text):
        assert (ROOT / "scripts" / command).is_file(), command


def test_a_reader_who_never_used_git_is_told_every_button(guide: Guide) -> None:
    buttons = ("Fork this repository", "Commit changes…", "Propose changes", "Create pull request")
    for locale in guide.languages:
        page = guide.locales[locale].pages["contribute"]
        assert set(page.source.sections) >= {"how", "after", "git", "good", "not-accepted"}
        steps = page.source.sections["how"]
        assert all(f"`{button}`" in steps for button in buttons)
        for link in (guide.locales[locale].strings["help"][key] for key in ("edit", "report")):
            assert link in steps


def test_the_table_of_tests_names_files_that_are_there_and_all_of_them() -> None:
    table = (ROOT / "tests" / "README.md").read_text("utf-8")
    named = set(re.findall(r"(test_[a-z_*]+)\.py", table))
    held = {
        file.stem
        for folder in ("unit", "site")
        for file in (ROOT / "tests" / folder).glob("test_*.py")
    }
    assert {
        name for name in named if not any(fnmatch(file, name) for file in held | {"test_search"})
    } == set()
    assert {
        file.stem
        for file in (ROOT / "tests" / "unit").glob("test_*.py")
        if not any(fnmatch(file.stem, name) for name in named)
    } == set()
