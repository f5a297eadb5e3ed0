"""Markdown that is written as the rules read it, so that no link and no heading passes them unseen."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings.finding import Finding
from guide.model.guide import Guide


def forms(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        for unread in page.source.unread_forms:
            yield Finding(page.name, unread.line, f"markdown-form.{unread.form}")


CHECKS = [forms]
