"""Runs the checks of a Grading with pytest, in this process."""

from __future__ import annotations

import contextlib
import gc
import io
import os
from collections.abc import Iterable, Iterator, Sequence

import pytest

from grader.course import Course, Exercise
from grader.examples import draw_one
from grader.grading import Grading
from grader.plugin import GRADING, CheckItem
from grader.second_judge import TwoJudges


class _HandOver:
    """Gives pytest the Grading, and keeps what could not be collected."""

    def __init__(self, grading: Grading) -> None:
        self.grading = grading

    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[GRADING] = self.grading

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            exercise = report.nodeid.rpartition("/checks.py")[0].rpartition("/")[2]
            text = str(report.longrepr).strip().splitlines()
            last = next((line for line in reversed(text) if line.startswith("E ")), text[-1] if text else "")
            self.grading.faults[exercise] = (
                f"{exercise}/checks.py cannot be read: {last.removeprefix('E').strip()}"
            )


# What pytest does besides running tests is of no use here, and takes its time.
UNUSED = ("cacheprovider", "terminal", "unraisableexception", "threadexception", "logging", "warnings")


def judge_all(grading: Grading, stop_early: bool = False, judges: int = 1) -> None:
    """Run the checks of all exercises that count; the results are in the Grading afterwards.

    `stop_early`: no further check after the first that does not pass. `judges`: 2 uses a second processor, where the
    namespace can be had twice.
    """
    judged = [e for e in grading.counted if not e.manual and e.name not in grading.recalled]
    for exercise in judged:
        if not exercise.checks_file.is_file():
            grading.faults[exercise.name] = f"{exercise.name}: its checks.py is missing"
    files = [str(exercise.checks_file) for exercise in judged if exercise.checks_file.is_file()]
    if not files:
        return
    gc.collect()
    gc.freeze()  # what is imported by now stays: the collector need not look at it again and again
    plugins: list[object] = [_HandOver(grading)]
    if judges > 1 and not stop_early:
        plugins.append(TwoJudges(grading))
    code, output = _pytest(grading.course, files, plugins, ["--exitfirst"] if stop_early else [])
    if code == pytest.ExitCode.INTERRUPTED and not grading.faults and not stop_early:
        raise KeyboardInterrupt
    if code in (pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.USAGE_ERROR):
        last = output.strip().splitlines()[:1] or ["no reason given"]
        for exercise in judged:
            if exercise.name not in grading.results:
                grading.faults.setdefault(exercise.name, f"pytest could not run the checks: {last[0]}")
    for exercise in judged:
        if exercise.name not in grading.results and not stop_early:
            grading.faults.setdefault(exercise.name, f"{exercise.name}/checks.py holds no check")


def rehearse(course: Course, exercises: Iterable[Exercise]) -> None:
    """Import the checks of these exercises, and draw an example of each: what that costs for the first time is paid before
    processes are forked that judge. A check that cannot be imported is no matter here; whoever judges will say so."""
    files = [str(e.checks_file) for e in exercises if not e.manual and e.checks_file.is_file()]
    if files:
        _pytest(course, files, [_Rehearsal()], [])


class _Rehearsal:
    """Runs no check."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        for item in session.items:
            if isinstance(item, CheckItem):
                with contextlib.suppress(Exception):
                    draw_one(item.obj)
        return True


def _pytest(
    course: Course, files: Sequence[str], plugins: Sequence[object], options: Sequence[str]
) -> tuple[int, str]:
    """Run pytest on checks, as nothing but their own course wants it: its exit code, and what it printed."""
    arguments = ["-c", os.devnull, "--rootdir", str(course.root), "--import-mode=importlib"]
    arguments += ["--noconftest", "--capture=no", "--continue-on-collection-errors"]
    arguments += [*(f"-pno:{name}" for name in UNUSED), "-p", "grader.plugin", *options, *files]
    output = io.StringIO()
    with _undisturbed(), contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        return pytest.main(arguments, plugins=plugins), output.getvalue()


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Plugins that happen to be installed, and options that somebody has set for his own tests, have no say in a grade."""
    ours = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": "", "PYTEST_PLUGINS": ""}
    before = {name: os.environ.get(name) for name in ours}
    os.environ.update(ours)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
