"""Two processes judge one submission's exercises, where there is a second processor.

Judging alternates: this side draws an input, the student's process computes, this side looks at what came. Of two
processors one is always idle. So the judging process is forked once its checks are collected, and each of the two takes
the next exercise from a common queue, with copies of the notebook of its own. What a check says does not depend on who
runs it: its seed comes from the submission, the exercise and its name.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NoReturn, Protocol

import pytest

from grader.grading import Grading
from grader.model import CheckResult
from grader.sandbox import jail

ROOM = 1 << 20  # bytes of results that the second judge can say at once


class SplitNamespace(Protocol):
    """A namespace that can hand out copies to a second process too."""

    def second(self) -> SplitNamespace | None: ...

    def leave(self) -> None: ...


class TwoJudges:
    """A pytest plugin: runs the collected checks in two processes. Does nothing where there is no use for a second."""

    def __init__(self, grading: Grading) -> None:
        self.grading = grading

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        groups = by_exercise(session.items)
        namespace: Any = self.grading.namespace
        second = namespace.second() if len(groups) > 1 and hasattr(namespace, "second") else None
        if second is None:
            return None  # pytest's own loop
        judge_in_two(self.grading, groups, second)
        return True


def by_exercise(items: Sequence[pytest.Item]) -> list[list[pytest.Item]]:
    """The checks of each exercise, the exercise with the most checks first: the last ones to be taken should be short."""
    groups: dict[str, list[pytest.Item]] = {}
    for item in items:
        groups.setdefault(item.path.parent.name, []).append(item)
    return sorted(groups.values(), key=len, reverse=True)


def judge_in_two(grading: Grading, groups: list[list[pytest.Item]], second: SplitNamespace) -> None:
    """Judge every group, here or in a process forked for it. All results are in the Grading afterwards."""
    with _queue(len(groups)) as take:
        reading, writing = os.pipe()
        with contextlib.suppress(OSError):
            fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, ROOM)  # nobody listens before the first judge is through
        child = os.fork()
        if child == 0:
            os.close(reading)
            _be_the_second(grading, groups, second, take, writing)
        os.close(writing)
        second.leave()
        try:
            with open(reading, "rb") as told:
                done = set()
                while (index := take()) is not None:
                    run(groups[index])
                    done.add(index)
                for index, name, results, faults in _messages(told):
                    done.add(index)
                    _adopt(grading, name, results, faults)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    for index in (
        set(range(len(groups))) - done
    ):  # the second judge ended before it could say: nothing is lost by it
        run(groups[index])


def run(items: Sequence[pytest.Item]) -> None:
    """Run these checks as pytest's own loop does."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)


@contextlib.contextmanager
def _queue(length: int) -> Iterator[Callable[[], int | None]]:
    """A function that gives each number below `length` once, to whichever process asks first; then None."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(index.to_bytes(2, "big") for index in range(length)))
    os.close(writing)

    def take() -> int | None:
        taken = os.read(reading, 2)
        return int.from_bytes(taken, "big") if taken else None

    try:
        yield take
    finally:
        os.close(reading)


def _be_the_second(
    grading: Grading,
    groups: list[list[pytest.Item]],
    second: Any,
    take: Callable[[], int | None],
    writing: int,
) -> NoReturn:
    """Judge what there is to take, say what came of it, and end."""
    try:
        parent = os.getppid()
        jail.prctl(jail.PR_SET_PDEATHSIG, signal.SIGKILL)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        first: Any = grading.namespace
        first.leave()
        grading.namespace, grading.progress = second, None  # the terminal is the first one's
        with open(writing, "wb") as say:
            while os.getppid() == parent and (index := take()) is not None:
                run(groups[index])
                name = groups[index][0].path.parent.name
                pickle.dump((index, name, grading.results.get(name, {}), grading.faults.get(name)), say)
                say.flush()
    finally:
        os._exit(0)


def _messages(told: Any) -> Iterator[tuple[int, str, dict[str, CheckResult], str | None]]:
    """What the second judge said, until it ends; a process of ours, forked from this one, whose word is our own."""
    with contextlib.suppress(EOFError, pickle.UnpicklingError):
        while True:
            yield pickle.load(told)


def _adopt(grading: Grading, name: str, results: dict[str, CheckResult], fault: str | None) -> None:
    if fault is not None:
        grading.faults[name] = fault
    if grading.progress is not None and results:
        grading.progress.exercise(name)
    for check, result in results.items():
        grading.record(name, check, result)
