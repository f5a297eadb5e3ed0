"""How long a page takes to read."""

from __future__ import annotations

import math

from guide.model.guide import Guide, Page


def minutes(guide: Guide, page: Page) -> int:
    """Whole minutes, one at least, at the reading speed of the language (words a minute)."""
    return max(1, math.ceil(page.source.words / guide.languages[page.locale].words_per_minute))
