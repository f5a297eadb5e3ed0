"""Runs a command of guide/commands/, or another program as `python -m` does.

Says in one sentence why a command was refused. Ends quietly when the program that reads its output stops,
as `head` does.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from runpy import run_module

# What a shell says of a program that SIGPIPE ended.
_NOBODY_READS = 141


class RefusedError(Exception):
    """A command cannot do what was asked for: the message says why and what to do; exit status 2."""


def run(module: str) -> None:
    try:
        try:
            if module.startswith("guide.commands."):
                sys.exit(import_module(module).main(sys.argv[1:]))
            run_module(module, run_name="__main__", alter_sys=True)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(_NOBODY_READS)
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    from guide import run as itself  # under the name from which commands import RefusedError

    del sys.argv[0]
    itself.run(sys.argv[0])
