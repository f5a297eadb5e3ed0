"""Runs a module as `python -m` does; ends quietly when the reader of its output stops, as `head` does."""

from __future__ import annotations

import os
import sys
from runpy import run_module

_NOBODY_READS = 141
"""What a shell says of a program that SIGPIPE ended."""


def run(module: str) -> None:
    try:
        try:
            run_module(module, run_name="__main__", alter_sys=True)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(_NOBODY_READS)


if __name__ == "__main__":
    del sys.argv[0]
    run(sys.argv[0])
