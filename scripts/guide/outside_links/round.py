"""A round: asks many addresses, a few hosts side by side, the addresses of a host one after another."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue

from guide.outside_links.asking import Answer
from guide.outside_links.outside_addresses import host_of
from guide.outside_links.rate_limit import HostRateLimiter, StoppedError

Ask = Callable[[str], Answer]
# An address and its answer, or what went wrong in a thread.
Result = tuple[str, Answer] | BaseException


def by_host(addresses: Iterable[str]) -> list[list[str]]:
    """Addresses of one host together, the hosts with most of them first."""
    groups: dict[str, list[str]] = {}
    for address in addresses:
        groups.setdefault(host_of(address), []).append(address)
    return sorted(groups.values(), key=len, reverse=True)


def answers(
    addresses: list[str], make_ask: Callable[[], Ask], limiter: HostRateLimiter, hosts_at_once: int
) -> Generator[tuple[str, Answer], None, None]:
    """Each address and what it answered, as answers come in; `make_ask` is called for each host.

    When the caller leaves early nothing more is asked. Raises what a thread raised.
    """
    results: SimpleQueue[Result] = SimpleQueue()
    pool = ThreadPoolExecutor(hosts_at_once)
    try:
        for group in by_host(addresses):
            pool.submit(_ask_host, group, make_ask, results)
        for _ in addresses:
            result = results.get()
            if isinstance(result, BaseException):
                raise result
            yield result
    finally:
        limiter.stop()
        pool.shutdown(cancel_futures=True)


def _ask_host(
    addresses: list[str], make_ask: Callable[[], Ask], results: SimpleQueue[Result]
) -> None:
    """What is true of the whole host is not asked of its other addresses."""
    of_host: dict[str, Answer] = {}
    try:
        ask = make_ask()
        for address in addresses:
            scheme = address.partition(":")[0]
            answer = of_host.get(scheme) or ask(address)
            if answer.whole_host:
                of_host[scheme] = answer
            results.put((address, answer))
    except StoppedError:
        return
    except BaseException as error:  # whatever it is, the round must hear of it
        results.put(error)
