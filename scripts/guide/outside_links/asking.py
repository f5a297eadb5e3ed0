"""Asks one outside address and says what the answer means."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from typing import Literal
from urllib.parse import urljoin

import requests
from urllib3.exceptions import HTTPError, NameResolutionError, NewConnectionError

from guide.outside_links.outside_addresses import host_of
from guide.outside_links.rate_limit import HostRateLimiter
from guide.schema.data_files import OutsideLinks

# What is known of a link after asking. `unsure`: a machine was turned away, a person may not be.
State = Literal["answers", "moved", "unsure", "untrusted", "fails"]
# Why; `reason.…` in the message catalogues has the words.
Reason = Literal[
    "status", "busy", "certificate", "no_host", "no_connection", "dropped", "slow", "loop", "form"
]

MOST_HOPS = 10
_FAILS = {404, 410}
_PERMANENT = {301, 308}


@dataclass(frozen=True)
class Answer:
    """`moved_to` is where it has moved for good; `whole_host` says that it holds for the host's other pages."""

    state: State
    reason: Reason
    status: int | None = None
    moved_to: str | None = None
    whole_host: bool = False

    @property
    def was_reached(self) -> bool:
        return self.reason not in ("no_host", "no_connection")


@dataclass(frozen=True)
class _Heard:
    """One answer; `wait` in seconds is set when asking again later may help."""

    answer: Answer
    host: str
    wait: float | None = None
    was_asked_to_wait: bool = False


def ask(
    address: str,
    session: requests.Session,
    limiter: HostRateLimiter,
    settings: OutsideLinks,
    now: Callable[[], datetime.datetime],
) -> Answer:
    """HEAD first, then GET, since many servers answer only that; bodies are not read.

    What may pass (429 and 5xx) is asked again, later each time, or when `Retry-After` says.
    """
    heard = _follow("HEAD", address, session, limiter, settings, now)
    for number in range(settings.tries):
        if heard.answer.state in ("answers", "moved", "untrusted") or heard.answer.whole_host:
            break
        if heard.wait is not None:
            if heard.wait > settings.longest_wait:
                break
            limiter.delay(heard.host, max(heard.wait, settings.pause * 2 ** (number + 1)))
        elif number:
            break
        heard = _follow("GET", address, session, limiter, settings, now)
    if heard.was_asked_to_wait:
        return replace(heard.answer, state="unsure", reason="busy", whole_host=True)
    return heard.answer


def _follow(
    method: str,
    address: str,
    session: requests.Session,
    limiter: HostRateLimiter,
    settings: OutsideLinks,
    now: Callable[[], datetime.datetime],
) -> _Heard:
    """Ask, and go where redirects lead."""
    url, moved_to, for_good = address, None, True
    for hop in range(MOST_HOPS + 1):
        host = host_of(url)
        try:
            with limiter.slot(host):
                response = session.request(
                    method, url, allow_redirects=False, stream=True, timeout=settings.timeout
                )
                response.close()
            target = session.get_redirect_target(response)
            if target is None:
                return _heard(response, host, moved_to, now)
            url = _as_sent(urljoin(url, target))
        except (requests.RequestException, HTTPError, ValueError) as error:
            return _Heard(_fault(error, is_first=hop == 0), host)
        for_good = for_good and response.status_code in _PERMANENT
        if for_good:
            moved_to = url
    return _Heard(Answer("fails", "loop"), host)


def _as_sent(url: str) -> str:
    """The address with host and path as they travel: ASCII, without control characters."""
    return requests.Request("GET", url).prepare().url or url


def _heard(
    response: requests.Response,
    host: str,
    moved_to: str | None,
    now: Callable[[], datetime.datetime],
) -> _Heard:
    status = response.status_code
    if 200 <= status < 300:
        return _Heard(Answer("moved" if moved_to else "answers", "status", status, moved_to), host)
    if "cf-mitigated" in response.headers:  # a page that asks whether a person is asking
        return _Heard(Answer("unsure", "status", status), host)
    asked = _seconds(response.headers.get("Retry-After", ""), now)
    if status == 429:
        return _Heard(Answer("unsure", "status", status), host, asked or 0.0, True)
    if 500 <= status < 600:
        return _Heard(Answer("fails", "status", status), host, asked or 0.0, asked is not None)
    return _Heard(Answer("fails" if status in _FAILS else "unsure", "status", status), host)


def _seconds(text: str, now: Callable[[], datetime.datetime]) -> float | None:
    """What `Retry-After` asks for: seconds, or a date."""
    if text.strip().isdecimal():
        return float(text)
    try:
        return max(0.0, (parsedate_to_datetime(text) - now()).total_seconds())
    except (ValueError, TypeError):
        return None


def _fault(error: Exception, is_first: bool) -> Answer:
    if isinstance(error, requests.exceptions.SSLError):
        return Answer("untrusted", "certificate", whole_host=is_first)
    if isinstance(error, requests.exceptions.ConnectTimeout):
        return Answer("fails", "no_connection", whole_host=is_first)
    if isinstance(error, requests.exceptions.Timeout):
        return Answer("fails", "slow")
    if isinstance(error, requests.exceptions.ConnectionError):
        cause = getattr(error.args[0], "reason", None) if error.args else None
        if isinstance(cause, NameResolutionError):
            return Answer("fails", "no_host", whole_host=is_first)
        if isinstance(cause, NewConnectionError):
            return Answer("fails", "no_connection", whole_host=is_first)
        return Answer("fails", "dropped")
    if isinstance(error, (requests.exceptions.InvalidURL, ValueError)):
        return Answer("fails", "form")
    return Answer("fails", "dropped")
