"""What a submission sees of an expression, from inside."""

from __future__ import annotations

import pytest

PROBE = """
import ctypes, os, socket, subprocess, sys

def outcome(action, *arguments):
    try:
        found = action(*arguments)
        return "got " + repr(found)[:200]
    except BaseException as error:
        return type(error).__name__

def system_call(number, *arguments):
    libc = ctypes.CDLL(None, use_errno=True)
    result = libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments))
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result
"""


@pytest.fixture
def inside(run_cells):
    """`inside(expression)`: what a cell of a submission sees of it."""

    def value(expression: str, before: str = "", **options):
        return run_cells(f"{PROBE}\n{before}\nprint(repr({expression}))", **options).value()

    return value


@pytest.fixture(scope="session")
def refused():
    """`refused({what: outcome})`: those that were not refused."""
    return lambda outcomes: {what: said for what, said in outcomes.items() if said.startswith("got")}
