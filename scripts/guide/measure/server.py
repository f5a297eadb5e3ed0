"""A small server for tests and measurements: one folder under a base path, compressed as hosts do."""

from __future__ import annotations

import gzip
import mimetypes
import posixpath
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("font/woff2", ".woff2")
_COMPRESSED = ("text/", "application/json", "application/manifest+json", "application/javascript")


@lru_cache(maxsize=256)
def _compress(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def handle_requests(folder: Path, base: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            file = folder / posixpath.normpath(path.removeprefix(base)).lstrip("/")
            if file.is_dir():
                file = file / "index.html"
            found = path.startswith(base) and file.is_file()
            if not found:
                file = folder / "404.html"
            content = file.read_bytes() if file.is_file() else b"not found"
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self.send_response(200 if found else 404)
            if kind.startswith(_COMPRESSED) or kind == "image/svg+xml":
                content = _compress(content)
                self.send_header("Content-Encoding", "gzip")
            charset = "; charset=utf-8" if kind.startswith("text/") else ""
            self.send_header("Content-Type", kind + charset)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "max-age=600")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    return Handler


class Server(ThreadingHTTPServer):
    """A browser that leaves a page drops connections: no fault, so nothing is printed of it."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve_folder(folder: Path, base: str = "/") -> Iterator[str]:
    """The address of `folder`, as long as the context lasts."""
    server = Server(("127.0.0.1", 0), handle_requests(folder, base))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{base}"
    finally:
        server.shutdown()
        server.server_close()
