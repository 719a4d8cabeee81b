"""Runs `grade` with a clock around each of its phases, put there from outside: the grader's code is as it is.

    python benchmarks/laps.py OUT.jsonl BEGAN [grade's arguments …]

Each grading process appends a line to OUT.jsonl: {phase: seconds}. Times are exclusive: what an inner phase takes does
not count in the outer one, so that they add up to the whole. BEGAN is `time.time()` before this process was started.
"""

from __future__ import annotations

import time

FIRST_LINE = time.time()

import functools  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import sys  # noqa: E402
from collections.abc import Callable  # noqa: E402
from typing import Any  # noqa: E402

WAITING = "waiting for the zygote's imports"
SHRINKING = "shrinking (calls included)"
TRIPS = "round trips, the student's calls included"
CHECKS = "Hypothesis: drawing; seeds and records of examples"


class Laps:
    """Exclusive times of nested phases, in seconds, and how often each was entered. `cpu`: of this process alone, which
    a machine that is busy with other things lengthens less."""

    def __init__(self, base: str) -> None:
        self.begin(base)

    def begin(self, base: str) -> None:
        """Forget everything, as a forked process has to."""
        self.seconds: dict[str, float] = {}
        self.cpu: dict[str, float] = {}
        self.other: dict[str, float] = {}  # CPU seconds of the processes on the other side
        self.times: dict[str, int] = {}
        self._stack = [base]
        self._last, self._used = time.perf_counter(), time.process_time()
        self.shrinking = False

    def enter(self, name: str) -> None:
        self._charge()
        name = SHRINKING if self.shrinking else name
        self.times[name] = self.times.get(name, 0) + 1
        self._stack.append(name)

    def leave(self) -> None:
        self._charge()
        self._stack.pop()

    def shrink(self, on: bool) -> None:
        """From the first failing example on, whatever runs until the check ends looks for the smallest one."""
        self._charge()
        self.shrinking = on
        if on and CHECKS in self._stack:
            place = self._stack.index(CHECKS)
            self._stack[place:] = [SHRINKING] * (len(self._stack) - place)

    def add(self, name: str, seconds: float, cpu: float = 0.0) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + seconds
        self.cpu[name] = self.cpu.get(name, 0.0) + cpu

    def _charge(self) -> None:
        now, used = time.perf_counter(), time.process_time()
        self.add(self._stack[-1], now - self._last, used - self._used)
        self._last, self._used = now, used


def wrap(laps: Laps, owner: Any, name: str, phase: str) -> None:
    """Time each call of `owner.name` as this phase."""
    inner = getattr(owner, name)

    @functools.wraps(inner)
    def timed(*args: Any, **kwargs: Any) -> Any:
        laps.enter(phase)
        try:
            return inner(*args, **kwargs)
        finally:
            laps.leave()

    setattr(owner, name, timed)


def wrap_async(laps: Laps, owner: Any, name: str, phase: str) -> None:
    """The same for a coroutine. One task drives the kernel, so that phases nest here too."""
    inner = getattr(owner, name)

    @functools.wraps(inner)
    async def timed(*args: Any, **kwargs: Any) -> Any:
        laps.enter(phase)
        try:
            return await inner(*args, **kwargs)
        finally:
            laps.leave()

    setattr(owner, name, timed)


def early(laps: Laps) -> None:
    """What runs before the tools of the checks are imported. Importing more here would hide what overlaps."""
    from grader import submission
    from grader.cli import outputs
    from grader.running.zygote import Zygote

    wrap(laps, Zygote, "start", "zygote: exec")
    wrap(laps, Zygote, "ready", WAITING)
    wrap(laps, Zygote, "spawn", "worker: fork and jail")
    wrap(laps, Zygote, "close", "take-down of the zygote")
    wrap(laps, outputs, "publish", "reports")
    warm_up = submission.warm_up

    def warmed(*args: Any) -> None:
        laps.enter("imports: pytest, Hypothesis, NumPy, SciPy, nbclient, checks")
        try:
            warm_up(*args)
        finally:
            laps.leave()
        late(laps)

    submission.warm_up = warmed


def late(laps: Laps) -> None:
    """What runs once everything is imported."""
    from grader import checking, grading, judging, plugin
    from grader.running import cells, driver, snapshots, worker

    wrap(laps, worker.Worker, "launch", "worker: fork and jail")
    wrap(laps, worker.Worker, "jailed", "worker: fork and jail")
    wrap_async(laps, driver.Driver, "async_start_new_kernel", "kernel: start")
    wrap_async(laps, driver.Driver, "async_start_new_kernel_client", "kernel: first answer")
    wrap_async(laps, cells, "_run_cell", "cells")
    wrap(laps, cells, "run_notebook", "nbclient around the cells")
    namespace = snapshots.SubmissionNamespace
    wrap(laps, namespace, "_worker", "freeze, and the last check's end")
    wrap(laps, namespace, "open", "a copy of the process for each check")
    wrap(laps, namespace, "closed", "letting the copies go")
    wrap(laps, namespace, "close", "take-down of the worker")
    wrap(laps, snapshots.SnapshotConnection, "request", TRIPS)
    wrap(laps, grading.Grading, "__post_init__", "names and binding")
    wrap(laps, judging, "judge_all", "pytest: start, collection, hooks")
    wrap(laps, checking, "judge", "verdicts and what a student pastes")
    _other_side(laps, cells, namespace)
    _examples(laps, checking, plugin)


def _other_side(laps: Laps, cells: Any, namespace: Any) -> None:
    """What the keeper, the worker and its copies have used, read before they are let go. Of a second worker, where
    a cell had ended the first, only what it used itself is told."""
    run, close = cells.run_notebook, namespace.close

    def ran(*args: Any) -> Any:
        found = run(*args)
        if found.worker is not None and found.worker.pid:
            laps.other["worker: kernel and cells"] = _used(found.worker.pid)[0]
        return found

    def closed(self: Any) -> None:
        worker = self._run.worker
        if worker is not None and worker.pid:
            own, copies = _used(worker.pid)
            laps.other["worker: forking"] = own - laps.other.get("worker: kernel and cells", 0.0)
            laps.other["its copies: answering"] = copies
            laps.other["keeper"] = _used(_parent(worker.pid))[0]
        close(self)

    cells.run_notebook, namespace.close = ran, closed


def _stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat after the command's name, which may hold blanks; none where it is gone."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return file.read().rpartition(")")[2].split()
    except OSError:
        return []


def _used(pid: int) -> tuple[float, float]:
    """CPU seconds of a process, and of its children that have ended."""
    fields = _stat(pid)
    ticks = os.sysconf("SC_CLK_TCK")
    own, children = (sum(int(field) for field in fields[start : start + 2]) / ticks for start in (11, 13))
    return own, children


def _parent(pid: int) -> int:
    fields = _stat(pid)
    return int(fields[1]) if fields else 0


def _examples(laps: Laps, checking: Any, plugin: Any) -> None:
    recording, run, note = checking._recording, plugin.CheckItem.runtest, checking.Attempt.note

    def recorded(inner: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(inner)
        def body(*args: Any, **kwargs: Any) -> None:
            laps.enter("checks' own code: theory and comparisons")
            try:
                inner(*args, **kwargs)
            finally:
                laps.leave()

        return recording(body)

    def runtest(item: Any) -> None:
        laps.enter(
            CHECKS
            if getattr(item.obj, "is_hypothesis_test", False)
            else "checks' own code: theory and comparisons"
        )
        try:
            run(item)
        finally:
            laps.leave()
            laps.shrink(False)

    def noted(attempt: Any, error: BaseException) -> None:
        laps.shrink(True)
        note(attempt, error)

    checking._recording, plugin.CheckItem.runtest, checking.Attempt.note = recorded, runtest, noted


def in_batch(laps: Laps, out: str) -> None:
    """Each forked process tells its own."""
    from grader.batch import child

    graded = child._grade
    wrap(laps, child, "as_json", "reports")

    def alone(*args: Any) -> Any:
        laps.begin("reading, selecting, adding up")
        began = time.perf_counter()
        result = graded(*args)
        laps.leave()
        write(laps, out, time.perf_counter() - began)
        return result

    child._grade = alone


def write(laps: Laps, out: str, whole: float) -> None:
    line = json.dumps(
        {"seconds": laps.seconds, "cpu": laps.cpu, "times": laps.times, "other": laps.other, "whole": whole}
    )
    with open(out, "a", encoding="utf-8") as file:
        file.write(line + "\n")


def main() -> int:
    out, began, *arguments = sys.argv[1:]
    laps = Laps("reading, selecting, adding up")
    laps.add("interpreter: start", FIRST_LINE - float(began))
    laps.enter("imports: the command itself")
    from grader import binding, course, notebook, reports, submission  # noqa: F401
    from grader.cli import grade, watch  # noqa: F401

    early(laps)
    laps.leave()
    if "--out" in arguments:
        in_batch(laps, out)
    code = grade.main(arguments)
    laps.leave()
    write(laps, out, time.time() - float(began))
    return code


if __name__ == "__main__":
    sys.exit(main())
