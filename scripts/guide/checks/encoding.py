"""How the files themselves are written."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings.finding import Finding
from guide.model.guide import Guide


def encoding(guide: Guide) -> Iterator[Finding]:
    """Byte-order marks and line ends; `fix` corrects both."""
    for file in sorted(guide.project.docs.rglob("*")):
        if file.suffix not in (".md", ".yml", ".svg") or not file.is_file():
            continue
        content = file.read_bytes()
        name = guide.project.name_of(file)
        if content.startswith(b"\xef\xbb\xbf"):
            yield Finding(name, 1, "byte-order-mark")
        if b"\r" in content:
            line = content[: content.index(b"\r")].count(b"\n") + 1
            yield Finding(name, line, "line-ends")


CHECKS = [encoding]
