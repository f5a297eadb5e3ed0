"""The home page: its Markdown cut at the headings, so that the template can place the pieces."""

from __future__ import annotations

import re

_HEADING = re.compile(r"<h2 id=\"([^\"]+)\">(?:<a[^>]*>)?(.*?)(?:</a>)?</h2>", re.DOTALL)


def pieces(html: str) -> dict[str, dict[str, str]]:
    """`lead` is what stands before the first heading; the others are named by heading id."""
    found = {"lead": {"title": "", "html": ""}}
    parts = _HEADING.split(html)
    found["lead"]["html"] = parts[0].strip()
    for id, title, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        found[id] = {"title": title, "html": body.strip()}
    return found
