"""How long a page takes to read."""

from __future__ import annotations

import math

from guide.model.guide import Page


def minutes(page: Page) -> int:
    """Whole minutes, one at least, at the reading speed of the language (words a minute)."""
    return max(1, math.ceil(page.source.words / page.locale.language.words_per_minute))
