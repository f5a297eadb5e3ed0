"""What helps people help: licences, workflows, forms and pages for contributors."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from guide.project import this_project
from guide.yaml_file import read_yaml

ROOT = this_project().root
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))


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
        ("scripts/guide/views.py", "MIT"),
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
            assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step["uses"])
        if step.get("uses", "").startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_a_step_runs_one_script_of_this_repository(workflow: Path) -> None:
    for step in steps(workflow):
        if "run" in step:
            match = re.fullmatch(r"\./scripts/([a-z-]+)( [^\n;&|]*)?", step["run"])
            assert match, step["run"]
            assert (ROOT / "scripts" / match[1]).is_file()


def test_a_pull_request_gets_no_secret_and_may_write_nothing() -> None:
    workflow = GITHUB / "workflows" / "pull-request.yml"
    text = workflow.read_text("utf-8")
    assert list(data(workflow)["on"]) == ["pull_request"]
    assert "secrets." not in text and "write" not in text


def test_a_pull_request_is_checked_tested_and_shown() -> None:
    jobs = data(GITHUB / "workflows" / "pull-request.yml")["jobs"]
    runs = {name: [step.get("run", "") for step in job["steps"]] for name, job in jobs.items()}
    assert "./scripts/check --since HEAD^1 --annotate" in runs["check"]
    assert "./scripts/test" in runs["test"]
    assert './scripts/changed-pages HEAD^1 >> "$GITHUB_STEP_SUMMARY"' in runs["preview"]
    assert any("upload-artifact@" in step.get("uses", "") for step in jobs["preview"]["steps"])
