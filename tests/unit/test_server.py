"""The server of tests and measurements: what it prints, and what it does not."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from guide.measure.server import Server, handle_requests

RESET_ON_CLOSE = struct.pack("ii", 1, 0)


def answer_one(handler: type[BaseHTTPRequestHandler], ask: Callable[[socket.socket], None]) -> None:
    """Serve one connection to its end."""
    server = Server(("127.0.0.1", 0), handler)
    server.daemon_threads = False  # so that closing waits for the answer
    with socket.create_connection(server.server_address[:2]) as client:
        ask(client)
    server.handle_request()
    server.server_close()


def drop(client: socket.socket) -> None:
    client.sendall(b"GET / HTTP/1.1\r\nHost: guide.example\r\n")
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)


def leave_before_the_answer(client: socket.socket) -> None:
    client.sendall(b"GET /large.bin HTTP/1.1\r\nHost: guide.example\r\nConnection: close\r\n\r\n")


@pytest.mark.parametrize("ask", [drop, leave_before_the_answer])
def test_a_connection_that_a_browser_drops_prints_nothing(
    ask: Callable[[socket.socket], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "large.bin").write_bytes(bytes(10_000_000))
    answer_one(handle_requests(tmp_path, "/"), ask)
    assert capsys.readouterr() == ("", "")


def test_a_fault_of_the_server_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    class Faulty(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            raise ValueError("a fault")

    answer_one(Faulty, leave_before_the_answer)
    assert "ValueError: a fault" in capsys.readouterr().err
