"""The weekly round: what it may do, and that what it runs is here."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from guide.project import this_project

ROOT = this_project().root


def workflow(name: str) -> Any:
    # BaseLoader: `on` is a word here, not a yes.
    text = (ROOT / ".github" / "workflows" / name).read_text("utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)


def steps(job: Any) -> list[Any]:
    return [step for step in job["steps"] if "run" in step]


def test_the_site_is_rebuilt_each_week() -> None:
    assert workflow("publish.yml")["on"]["schedule"]


def test_only_the_job_that_writes_issues_may_write_and_it_asks_no_outside_link() -> None:
    weekly = workflow("weekly.yml")
    assert weekly["permissions"] == {}
    assert weekly["jobs"]["links"]["permissions"] == {"contents": "read"}
    assert weekly["jobs"]["issues"]["permissions"] == {"contents": "read", "issues": "write"}
    runs = [step["run"] for step in steps(weekly["jobs"]["issues"]) if "links" in step["run"]]
    assert all("./scripts/links --issue" in run or "/keep-issue" in run for run in runs)


def test_only_the_command_that_writes_issues_is_given_the_token() -> None:
    for job in workflow("weekly.yml")["jobs"].values():
        for step in steps(job):
            assert ("GH_TOKEN" in step.get("env", {})) == ("/keep-issue " in step["run"])


@pytest.mark.parametrize("job", ["links", "issues"])
def test_each_step_runs_one_command_of_this_repository(job: str) -> None:
    for step in steps(workflow("weekly.yml")["jobs"][job]):
        (name,) = re.findall(r"\./((?:\.github/)?scripts/[\w-]+)", step["run"])
        assert (ROOT / name).is_file()
