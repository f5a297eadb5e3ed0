"""Per-host rate limiter: one request at a time, and a pause before the next."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock


class StoppedError(Exception):
    """The round was broken off, and no further request may be made."""


class HostRateLimiter:
    """For any number of threads; times are in seconds."""

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
    def slot(self, host: str) -> Iterator[None]:
        """Waits until the host is free, and holds it. Raises StoppedError after `stop`."""
        with self._locks.setdefault(host, Lock()):
            wait = self._free_at.get(host, -math.inf) - self._clock()
            if wait > 0:
                self._sleep(wait)
            if self._stopped.is_set():
                raise StoppedError
            try:
                yield
            finally:
                self.delay(host, self._pause)

    def delay(self, host: str, seconds: float) -> None:
        """No request to the host for so long, or longer if an earlier call said so."""
        until = self._clock() + seconds
        self._free_at[host] = max(until, self._free_at.get(host, until))

    def stop(self) -> None:
        """Wake the threads that wait, and allow no further request."""
        self._stopped.set()
