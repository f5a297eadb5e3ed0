"""Where a sentence ends."""

from __future__ import annotations

_ENDS = ".?!؟"


def full_stop_after(text: str) -> str:
    """A full stop where the text does not end with a mark, else nothing."""
    return "" if text[-1:] in _ENDS else "."


def with_full_stop(text: str) -> str:
    return text + full_stop_after(text)
