"""A local server that plays the outside world: any host that ends in .example leads to it."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import Any

import pytest

NO_SUCH_HOST = "nowhere.example"


@dataclass(frozen=True)
class Reply:
    """One answer, without a body; `do` takes the connection over."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    do: Callable[[BaseHTTPRequestHandler], None] | None = None


@dataclass(frozen=True)
class Heard:
    method: str
    host: str
    path: str
    headers: dict[str, str]


class World:
    """`answers` maps a path, or `METHOD path`, to the replies it gives in turn; the last one stays."""

    def __init__(self) -> None:
        self.answers: dict[str, list[Reply]] = {}
        self.heard: list[Heard] = []
        self.over = Event()
        self._lock = Lock()
        world = self

        class Handler(BaseHTTPRequestHandler):
            def do_HEAD(self) -> None:
                world.answer(self)

            def do_GET(self) -> None:
                world.answer(self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port: int = self._server.server_port

    def url(self, path: str, host: str = "city.example", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def says(self, path: str, *replies: Reply) -> str:
        """Set what a path answers, and return its address."""
        self.answers[path] = list(replies)
        return self.url(path.rpartition(" ")[2])

    def methods(self, path: str) -> list[str]:
        return [one.method for one in self.heard if one.path == path]

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        path = handler.path.partition("?")[0]
        host = (handler.headers["Host"] or "").partition(":")[0]
        with self._lock:
            self.heard.append(Heard(handler.command, host, handler.path, dict(handler.headers)))
            replies = self.answers.get(f"{handler.command} {path}") or self.answers.get(path)
            reply = Reply(404) if not replies else replies.pop(0) if replies[1:] else replies[0]
        if reply.do:
            reply.do(handler)
            return
        handler.send_response(reply.status)
        for name, value in reply.headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    @contextmanager
    def running(self) -> Iterator[World]:
        thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield self
        finally:
            self.over.set()
            self._server.shutdown()
            self._server.server_close()
            thread.join()


@contextmanager
def world_at(monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The world, and no way to any other network."""

    def look_up(host: str, port: object, *others: object, **more: object) -> list[Any]:
        if host == NO_SUCH_HOST or not (host.endswith(".example") or host == "127.0.0.1"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setenv("NO_PROXY", "*")
    with World().running() as world:
        yield world


def closed_port() -> int:
    """A port where nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
