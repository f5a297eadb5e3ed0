"""Asks the outside addresses of docs/, one request at a time to a host, as docs/data/links.yml
says. An address is dead after it failed on several separate days. Prints the dead ones as
'path:line: what is wrong. How to mend it.', then those that moved for good and those whose
certificate is not accepted.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import sys
from collections.abc import Callable, Generator
from contextlib import closing
from functools import partial
from pathlib import Path

import requests

from guide.build_day import build_day
from guide.commands.issue_texts import links_issue
from guide.commands.links_report import counts, everything, findings
from guide.model.guide import Guide
from guide.model.load import load
from guide.outside_links import link_record as records
from guide.outside_links.asking import Answer, Asker
from guide.outside_links.link_record import Record
from guide.outside_links.outside_addresses import host_of, outside_addresses
from guide.outside_links.rate_limit import HostRateLimiter
from guide.outside_links.round import Ask, answers
from guide.project import Project, this_project
from guide.run import RefusedError

MakeLimiter = Callable[[float], HostRateLimiter]


def main(
    arguments: list[str],
    project: Project | None = None,
    today: datetime.date | None = None,
    make_limiter: MakeLimiter = HostRateLimiter,
) -> int:
    """Raises RefusedError."""
    project = project or this_project()
    parser = argparse.ArgumentParser(
        prog="./scripts/links",
        description=__doc__,
        epilog="REPO_URL, where it is set, tells the hosts who asks. Exit status: 0 no dead link, 1 dead"
        " links, 2 a fault of the command or no network.",
    )
    about = "also ask the addresses that answered in the last days"
    parser.add_argument("--all", action="store_true", help=about)
    parser.add_argument("--json", action="store_true", help="print all that is known, as JSON")
    about = "ask nothing; print Markdown for an issue from earlier answers"
    parser.add_argument("--issue", action="store_true", help=about)
    parser.add_argument(
        "--results",
        type=Path,
        default=project.root / ".cache" / "links.json",
        metavar="FILE",
        help="where answers are kept (.cache/links.json)",
    )
    chosen = parser.parse_args(arguments)
    guide, faults = load(project)
    if faults:
        raise RefusedError("The guide has findings: run ./scripts/check and correct them first.")
    known = records.read(chosen.results)
    try:
        if not chosen.issue:
            known = ask_round(
                guide, known, make_limiter, today or build_day(), chosen.all, chosen.results
            )
    except KeyboardInterrupt:
        print("\nStopped. What was heard is kept; the next round goes on.", file=sys.stderr)
        return 130
    if chosen.issue:
        print(links_issue(guide, known), end="")
    elif chosen.json:
        print(json.dumps(everything(guide, known), ensure_ascii=False, indent=1))
    else:
        for finding in findings(guide, known):
            print(finding)
    return 1 if any(records.is_dead(link, guide.outside_links) for link in known.values()) else 0


def ask_round(
    guide: Guide,
    before: Record,
    make_limiter: MakeLimiter,
    today: datetime.date,
    ask_all: bool,
    results: Path,
) -> Record:
    """The record after asking.

    Written even when the round is broken off, but not without a network. Raises RefusedError when not one
    host could be reached, so that nothing is known of the links.
    """
    settings = guide.outside_links
    addresses = [
        address
        for address in outside_addresses(guide)
        if host_of(address) not in settings.exempt_hosts
    ]
    asking = addresses if ask_all else records.to_ask(addresses, before, settings, today)
    known = {address: before[address] for address in addresses if address in before}
    reached = not asking
    try:
        with closing(_ask_all(guide, asking, make_limiter)) as answered:
            for number, (address, answer) in enumerate(answered, 1):
                reached = reached or answer.was_reached
                known[address] = records.record_answer(before.get(address), answer, today)
                _show_progress(number, len(asking))
        if not reached:
            others = [address for address in addresses if address not in asking][:3]
            reached = any(answer.was_reached for _, answer in _ask_all(guide, others, make_limiter))
        if not reached:
            raise RefusedError(
                "Not one host could be reached. Check the network connection, then try again."
            )
    finally:
        if reached:
            records.write(results, known)
    print(f"{len(asking)} asked; {counts(guide, known) or 'no links'}.", file=sys.stderr)
    return known


def _ask_all(
    guide: Guide, addresses: list[str], make_limiter: MakeLimiter
) -> Generator[tuple[str, Answer], None, None]:
    settings = guide.outside_links
    limiter = make_limiter(settings.pause)
    now = partial(datetime.datetime.now, datetime.UTC)

    def make_ask() -> Ask:
        """One session a host: it keeps cookies, without which some sites redirect for ever."""
        session = requests.Session()
        session.auth = lambda request: request  # no passwords from ~/.netrc
        repository = os.environ.get("REPO_URL", "")
        agent = settings.user_agent
        session.headers["User-Agent"] = f"{agent} (+{repository})" if repository else agent
        return Asker(session, limiter, settings, now).ask

    return answers(addresses, make_ask, limiter, settings.hosts_at_once)


def _show_progress(number: int, total: int) -> None:
    """One line that changes on a terminal, a line now and then elsewhere."""
    if sys.stderr.isatty():
        end = "\n" if number == total else ""
        print(f"\r{number} of {total} asked", end=end, file=sys.stderr, flush=True)
    elif number % 50 == 0 or number == total:
        print(f"{number} of {total} asked", file=sys.stderr, flush=True)
