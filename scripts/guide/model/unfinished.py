"""The mark on texts that are still to be written: `./scripts/new` sets it, `./scripts/check` finds it."""

from __future__ import annotations

MARK = "✎"


def is_unfinished(text: str) -> bool:
    return MARK in text


def marked(text: str) -> str:
    """The text as something still to be written, or to be translated."""
    return text if is_unfinished(text) else f"{MARK} {text}"
