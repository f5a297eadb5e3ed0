"""Who may ask a host when: one request at a time, and a pause before the next."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock


class StoppedError(Exception):
    """The round was broken off: nobody gets another turn."""


class Turns:
    """Hands out turns to any number of threads; times are in seconds."""

    def __init__(
        self,
        pause: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
    ) -> None:
        self._stopped = Event()
        self._pause, self._clock, self._sleep = pause, clock, sleep or self._stopped.wait
        self._locks: dict[str, Lock] = {}
        self._free_at: dict[str, float] = {}

    @contextmanager
    def of(self, host: str) -> Iterator[None]:
        """A turn with the host, as soon as it is free."""
        with self._locks.setdefault(host, Lock()):
            wait = self._free_at.get(host, -math.inf) - self._clock()
            if wait > 0:
                self._sleep(wait)
            if self._stopped.is_set():
                raise StoppedError
            try:
                yield
            finally:
                self.rest(host, self._pause)

    def rest(self, host: str, seconds: float) -> None:
        """Leave the host alone for so long, or longer if that was agreed before."""
        until = self._clock() + seconds
        self._free_at[host] = max(until, self._free_at.get(host, until))

    def stop(self) -> None:
        """Wake those who wait, and give no more turns."""
        self._stopped.set()
