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


# What a fault means: the first row that names it, or what it came from. `whole_host` is for a first hop.
_FAULTS: list[tuple[type[Exception], Answer]] = [
    (requests.exceptions.SSLError, Answer("untrusted", "certificate", whole_host=True)),
    (requests.exceptions.ConnectTimeout, Answer("fails", "no_connection", whole_host=True)),
    (requests.exceptions.Timeout, Answer("fails", "slow")),
    (NameResolutionError, Answer("fails", "no_host", whole_host=True)),
    (NewConnectionError, Answer("fails", "no_connection", whole_host=True)),
    (requests.exceptions.ConnectionError, Answer("fails", "dropped")),
    (ValueError, Answer("fails", "form")),
    (Exception, Answer("fails", "dropped")),
]


@dataclass(frozen=True)
class _Response:
    """What one request gave; `wait` in seconds is set when asking again later may help."""

    answer: Answer
    host: str
    wait: float | None = None
    was_asked_to_wait: bool = False


@dataclass(frozen=True)
class Asker:
    """Asks addresses in one session, each host only when the limiter lets it; `now` is the time in UTC."""

    session: requests.Session
    limiter: HostRateLimiter
    settings: OutsideLinks
    now: Callable[[], datetime.datetime]

    def ask(self, address: str) -> Answer:
        """HEAD first, then GET, since many servers answer only that; bodies are not read.

        What may pass (429 and 5xx) is asked again, later each time, or when `Retry-After` says.
        """
        settings = self.settings
        response = self._follow("HEAD", address)
        for number in range(settings.tries):
            answer, wait = response.answer, response.wait
            if answer.state in ("answers", "moved", "untrusted") or answer.whole_host:
                break
            if wait is not None:
                if wait > settings.longest_wait:
                    break
                self.limiter.delay(response.host, max(wait, settings.pause * 2 ** (number + 1)))
            elif number:
                break
            response = self._follow("GET", address)
        if response.was_asked_to_wait:
            return replace(response.answer, state="unsure", reason="busy", whole_host=True)
        return response.answer

    def _follow(self, method: str, address: str) -> _Response:
        """Ask, and go where redirects lead."""
        url, moved_to, for_good = address, None, True
        timeout = self.settings.timeout
        for hop in range(MOST_HOPS + 1):
            host = host_of(url)
            try:
                with self.limiter.slot(host):
                    response = self.session.request(
                        method, url, allow_redirects=False, stream=True, timeout=timeout
                    )
                    response.close()
                target = self.session.get_redirect_target(response)
                if target is None:
                    return self._read_response(response, host, moved_to)
                url = _as_sent(urljoin(url, target))
            except (requests.RequestException, HTTPError, ValueError) as error:
                return _Response(_read_fault(error, is_first=hop == 0), host)
            for_good = for_good and response.status_code in _PERMANENT
            if for_good:
                moved_to = url
        return _Response(Answer("fails", "loop"), host)

    def _read_response(
        self, response: requests.Response, host: str, moved_to: str | None
    ) -> _Response:
        status, headers = response.status_code, response.headers
        if 200 <= status < 300:
            state: State = "moved" if moved_to else "answers"
            return _Response(Answer(state, "status", status, moved_to), host)
        if "cf-mitigated" in headers:  # a page that asks whether a person is asking
            return _Response(Answer("unsure", "status", status), host)
        wait = self._read_wait(headers.get("Retry-After", ""))
        if status == 429:
            return _Response(Answer("unsure", "status", status), host, wait or 0.0, True)
        if 500 <= status < 600:
            answer = Answer("fails", "status", status)
            return _Response(answer, host, wait or 0.0, wait is not None)
        return _Response(Answer("fails" if status in _FAILS else "unsure", "status", status), host)

    def _read_wait(self, text: str) -> float | None:
        """The seconds that `Retry-After` asks for; it may name a date."""
        if text.strip().isdecimal():
            return float(text)
        try:
            return max(0.0, (parsedate_to_datetime(text) - self.now()).total_seconds())
        except (ValueError, TypeError):
            return None


def _as_sent(url: str) -> str:
    """The address with host and path as they travel: ASCII, without control characters."""
    return requests.Request("GET", url).prepare().url or url


def _read_fault(error: Exception, is_first: bool) -> Answer:
    cause = getattr(error.args[0], "reason", None) if error.args else None
    answer = next(
        answer for kind, answer in _FAULTS if isinstance(error, kind) or isinstance(cause, kind)
    )
    return replace(answer, whole_host=answer.whole_host and is_first)
