"""Judges a mutant, or a solution with another seed, in a forked copy of this process, which has torch in memory.

Both are our own text, a mutant with one change, so that they need no jail, only an end: a mutant may hang, recurse,
or eat memory. A copy of a warm process costs a third of a sandboxed run. The verdicts on `right/` and `wrong/`
come from the sandbox all the same.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import resource
import select
import signal
import sys
import tempfile
import time
from typing import Any, NoReturn

from grader.course import Course, Exercise
from grader.model import Status

SECONDS = 30.0  # of one mutant: one that loops is as dead after this as after a minute
MEMORY = 6 << 30  # bytes of data, torch's own included
PIECE = 1 << 16
LENGTH = 8  # bytes that say how long the answer is


def warm() -> None:
    """Import once what every copy would import. Starts no thread: a copy of a process with threads may hang."""
    os.environ["OMP_NUM_THREADS"] = "1"
    import hypothesis.core
    import hypothesis.strategies  # noqa: F401
    import numpy.random  # noqa: F401
    import pytest  # noqa: F401
    import torch

    import grader.authoring
    import grader.authoring.student
    import grader.checking
    import grader.grading
    import grader.judging
    import grader.plugin
    import grader.running.local  # noqa: F401

    torch.set_num_threads(1)
    torch.optim.SGD([torch.zeros(1)], lr=1.0)  # the first optimizer of a process imports a second's worth
    gc.collect()
    gc.freeze()


def judge_forked(
    source: str, exercise: Exercise, course: Course, seed: int | None = None, seconds: float = SECONDS
) -> dict[str, Any]:
    """{"failed": {check: status}, "problem": text} of a solution's source, up to the first check that fails.

    Without a `seed`, the source makes it. One that ends its process or takes longer than `seconds` has failed
    a check called by what befell it.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _in_the_copy(source, exercise, course, seed, writing)
    os.close(writing)
    try:
        told = _read(reading, time.monotonic() + seconds)
    finally:
        os.close(reading)
        _end(child)
    if told is None:
        return {"failed": {"(time is up)": str(Status.TIMEOUT)}, "problem": ""}
    if not told:
        return {"failed": {"(its process ended)": str(Status.KILLED)}, "problem": ""}
    return dict(json.loads(told))


def _read(reading: int, until: float) -> bytes | None:
    """What the copy says, after its length; b"" where it ended before, None where it has not said it in time.

    Not until the end of the pipe: a process that the source has left behind holds it open.
    """
    told = bytearray()
    while (left := until - time.monotonic()) > 0:
        if not select.select([reading], [], [], left)[0]:
            return None
        piece = os.read(reading, PIECE)
        told += piece
        if len(told) >= LENGTH and len(told) - LENGTH >= int.from_bytes(told[:LENGTH], "big"):
            return bytes(told[LENGTH:])
        if not piece:
            return b""
    return None


def _end(child: int) -> None:
    """Kill the copy and what it started."""
    for victim in (-child, child):
        try:
            os.kill(victim, signal.SIGKILL) if victim > 0 else os.killpg(child, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            continue
    os.waitpid(child, 0)


def _in_the_copy(source: str, exercise: Exercise, course: Course, seed: int | None, writing: int) -> NoReturn:
    code = 1
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        void = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(void, descriptor)
        with tempfile.TemporaryDirectory() as scratch:
            os.chdir(scratch)
            answer = json.dumps(_judge(source, exercise, course, seed)).encode()
            told = len(answer).to_bytes(LENGTH, "big") + answer
        while told:
            told = told[os.write(writing, told) :]
        code = 0
    except BaseException:
        code = 1
    finally:
        os._exit(code)


def _judge(source: str, exercise: Exercise, course: Course, seed: int | None) -> dict[str, Any]:
    from grader.grading import Grading
    from grader.judging import judge_all
    from grader.running.local import LocalNamespace

    if seed is None:
        seed = int.from_bytes(hashlib.sha256(source.encode()).digest()[:6], "big")
    _seed_all(seed)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    try:
        exec(compile(source, "mutant", "exec"), namespace)
    except Exception as error:  # as in a notebook: what was defined before is judged
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
    grading = Grading(course, (exercise,), LocalNamespace(namespace), seed, asked=True, shrink=False)
    judge_all(grading, stop_early=True)
    (result,) = grading.exercise_results()
    failed = {check.id: str(check.status) for check in result.checks if check.status is not Status.PASSED}
    return {
        "failed": failed,
        "problem": result.message or ("" if result.checks else f"no check ran: {result.status}"),
    }


def _seed_all(seed: int) -> None:
    import random

    import numpy
    import torch

    random.seed(seed)
    numpy.random.seed(seed % 2**32)
    torch.manual_seed(seed)
