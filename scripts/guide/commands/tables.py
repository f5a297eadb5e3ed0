"""Tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest


def table(rows: Iterable[Sequence[object]], widths: Sequence[int] = (), left: int = 1) -> str:
    """Columns two spaces apart, as wide as `widths` or their longest cell.

    The first `left` columns begin at the left, the others end at the right.
    """
    lines = [[str(cell) for cell in row] for row in rows]
    longest = [max(map(len, column)) for column in zip(*lines, strict=True)]
    columns = [max(pair) for pair in zip_longest(longest, widths, fillvalue=0)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if number < left else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(line, columns, strict=True))
        ).rstrip()
        for line in lines
    )
