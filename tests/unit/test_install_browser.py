"""A browser for the tests: the system's package before Playwright's own; nothing is installed here."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable

import pytest

from guide.commands import install_browser
from guide.commands.install_browser import APT, PLAYWRIGHT, FailedError, main
from guide.run import RefusedError

Install = Callable[..., list[list[str]]]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Runs the command on a machine of this kind; gives the commands that it ran."""

    def run_main(
        *, is_root: bool = True, has_apt: bool = True, has_browser: bool = False, fails: str = "-"
    ) -> list[list[str]]:
        ran: list[list[str]] = []

        def run(command: list[str]) -> None:
            ran.append(command)
            if fails in command:
                raise FailedError(f"{fails} says no")

        def find_browser() -> str | None:
            is_installed = has_browser or any(
                command[-1] == "chromium" and fails not in command for command in ran
            )
            return "/usr/bin/chromium" if is_installed else None

        monkeypatch.setattr(os, "geteuid", lambda: 0 if is_root else 1000)
        monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if has_apt else None)
        monkeypatch.setattr(install_browser, "run", run)
        monkeypatch.setattr(install_browser, "find_browser", find_browser)
        if fails == "chromium":
            with pytest.raises(RefusedError) as refused:
                main([])
            print(refused.value, file=sys.stderr)
        else:
            assert main([]) == 0
        return ran

    return run_main


def test_nothing_is_installed_where_a_browser_is_found(install: Install) -> None:
    assert install(has_browser=True) == []


def test_root_on_debian_gets_the_package_of_the_system(install: Install) -> None:
    assert install() == APT


def test_playwright_comes_next_where_the_package_cannot_be_had(install: Install) -> None:
    assert install(fails="update") == [APT[0], *PLAYWRIGHT]


@pytest.mark.parametrize("machine", [{"is_root": False}, {"has_apt": False}])
def test_without_root_or_apt_playwright_is_the_only_way(
    install: Install, machine: dict[str, bool]
) -> None:
    assert install(**machine) == PLAYWRIGHT


def test_one_sentence_and_the_last_lines_are_said_where_nothing_works(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    assert install(fails="chromium") == [*APT, *PLAYWRIGHT]
    said = capsys.readouterr().err.splitlines()
    assert said[:2] == [
        "Installing the package chromium ...",
        "Downloading Playwright's Chromium ...",
    ]
    assert said[2].startswith("No browser was found") and "BROWSER_PATH" in said[2]
    assert said[3:] == ["chromium says no"] * 2


def test_what_a_command_prints_is_kept_for_when_it_fails(
    capfd: pytest.CaptureFixture[str],
) -> None:
    talk = "import sys; [print('line', n) for n in range(9)]; sys.exit(int(sys.argv[1]))"
    install_browser.run([sys.executable, "-c", talk, "0"])
    with pytest.raises(FailedError, match=r"\Aline 4\nline 5\nline 6\nline 7\nline 8\Z"):
        install_browser.run([sys.executable, "-c", talk, "1"])
    with pytest.raises(FailedError, match="no-such-program"):
        install_browser.run(["no-such-program"])
    assert capfd.readouterr() == ("", "")
