"""The pytest plugin: an exercise's `checks.py` is a test module, and each check in it a test.

`pytest exercises/minibatches --submission FILE` runs a notebook in the sandbox and its checks with
pytest's own tools; `grade` hands over a Grading that it has prepared. This module is loaded by every
pytest run where the grader is installed, so it imports the rest of the grader only when it is asked to work.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from grader.authoring.check import CheckInfo
    from grader.authoring.replies import CheckStopped
    from grader.checking import Attempt
    from grader.grading import Grading

GRADING = pytest.StashKey["Grading"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("grader", "grading a notebook with an exercise's checks")
    group.addoption(
        "--submission", metavar="FILE", help="the notebook (or .py solution) that the checks judge"
    )
    group.addoption(
        "--seed", type=int, default=None, help="seed of the checks (default: from the file's hash)"
    )
    group.addoption(
        "--bind", action="append", default=[], metavar="NAME=NAME", help="contract's name=notebook's name"
    )
    group.addoption(
        "--twin",
        action="store_true",
        help="run the submission in this process, unprotected: for authors, never to grade",
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.name == "checks.py" and (file_path.parent / "exercise.toml").is_file():
        return CheckFile.from_parent(parent, path=file_path)
    return None


class CheckFile(pytest.Module):
    """An exercise's `checks.py`. Its course's root is importable, so that checks reach `reference`."""

    def _getobj(self) -> Any:
        _make_importable(self.path.parents[2])
        try:
            return super()._getobj()
        except (SystemExit, KeyboardInterrupt) as error:
            raise self.CollectError(f"E {type(error).__name__} was raised") from error

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        grading = self.config.stash.get(GRADING, None)
        visible_only = grading is not None and grading.visible_only
        for name, value in vars(self.obj).items():
            info = getattr(value, "grader_check", None)
            if info is not None and (info.visible or not visible_only):
                yield CheckItem.from_parent(self, name=name, callobj=value, info=info)


def _make_importable(root: Path) -> None:
    """Put a course first on the path; where another course's modules are loaded, they are let go: pytest would take
    `exercises.NAME.checks` from `sys.modules`, whosever it is."""
    sys.path[:] = [str(root), *(entry for entry in sys.path if entry != str(root))]
    loaded = {n: m for n, m in sys.modules.items() if n.partition(".")[0] in ("reference", "exercises")}
    places = [place for module in loaded.values() for place in getattr(module, "__path__", ())]
    places += [file for module in loaded.values() if (file := getattr(module, "__file__", None))]
    if any(root not in Path(place).parents for place in places):
        for name in loaded:
            del sys.modules[name]


class CheckItem(pytest.Function):
    """One check."""

    def __init__(self, *, info: CheckInfo, **rest: Any) -> None:
        super().__init__(**rest)
        self.info = info
        self.attempt: Attempt | None = None
        self.again = False  # to be judged once more, with arrays elsewhere

    @property
    def exercise(self) -> str:
        return self.path.parent.name

    def runtest(self) -> None:
        from grader.checking import run_check
        from grader.errors import ExerciseFault

        if self.attempt is None:
            raise ExerciseFault(f"check {self.name} takes no argument `student`, so that it judges nothing")
        arguments = {name: self.funcargs[name] for name in self._fixtureinfo.argnames}
        run_check(self.obj, self.attempt, arguments, _grading(self).shrink)

    def repr_failure(self, excinfo: Any, style: Any = None) -> Any:
        result = _grading(self).results.get(self.exercise, {}).get(self.name)
        if result is None or result.status == "internal":
            return super().repr_failure(excinfo)
        lines = [f"{result.title}: {result.status}", result.message]
        if result.counterexample:
            lines += [*result.counterexample.call.splitlines(), f"→ {result.counterexample.returned}"]
        return "\n".join(filter(None, [*lines, result.hint]))


def _grading(item: pytest.Item) -> Grading:
    grading = item.config.stash.get(GRADING, None)
    if grading is None:
        pytest.skip("checks judge a notebook: give one with --submission FILE")
    return grading


def pytest_collection_finish(session: pytest.Session) -> None:
    """With --submission, run the notebook once, for all the checks collected."""
    config = session.config
    file = config.getoption("--submission", None)
    items = [item for item in session.items if isinstance(item, CheckItem)]
    if file is None or not items or GRADING in config.stash:
        return
    from grader.standalone import grading_for_pytest

    config.stash[GRADING] = grading_for_pytest(config, sorted({item.path.parent for item in items}))


class NeverBegan(Exception):
    """There was no copy of the notebook's process to be had for a check."""

    def __init__(self, stopped: CheckStopped) -> None:
        super().__init__(stopped.reason)
        self.stopped = stopped


@pytest.fixture
def student(request: pytest.FixtureRequest) -> Iterator[Any]:
    """The student's namespace: a copy of its own for each check."""
    from grader.authoring.replies import CheckStopped
    from grader.examples import prepare

    item = request.node
    grading = _grading(item)
    exercise = next(e for e in grading.exercises if e.name == item.exercise)
    if grading.progress is not None:
        if item.exercise not in grading.results:
            grading.progress.exercise(item.exercise)
        grading.progress.check(item.name, item.info.title)
    prepare(item.obj)
    try:
        item.attempt, connection = grading.attempt(exercise, item.name, item.info)
    except CheckStopped as stopped:
        # Not as it is: pytest loses count of its fixtures when a BaseException ends one before its yield.
        raise NeverBegan(stopped) from stopped
    try:
        if not getattr(item.obj, "is_hypothesis_test", False):
            item.attempt.rng = item.attempt.begin({})
        yield item.attempt.student
    finally:
        connection.close()


@pytest.fixture
def rng(student: Any) -> Any:
    """A NumPy generator seeded from the submission. With `given`, each example gets a fresh one."""
    return getattr(student.attempt, "rng", None)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Where arrays are made on a GPU, a check of a function that works on the CPU only is judged again, there."""
    grading = item.config.stash.get(GRADING, None)
    if not isinstance(item, CheckItem) or grading is None or grading.device == "cpu":
        return None  # pytest's own
    from _pytest.runner import runtestprotocol

    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, log=False, nextitem=nextitem)
    if item.again:
        item.again, item.attempt = False, None
        item._initrequest()
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def pytest_runtest_setup(item: pytest.Item) -> None:
    if not isinstance(item, CheckItem):
        return
    grading = _grading(item)
    bound = grading.bound[item.exercise]
    if not bound.attempted:
        pytest.skip("not attempted")
    if bound.problem:
        pytest.fail(bound.problem, pytrace=False)
    needed = grading.results.get(item.exercise, {}).get(item.info.needs or "")
    if needed is not None and needed.status not in (
        "passed",
        "internal",
    ):  # a fault of ours must not cost this one
        pytest.skip(f"needs “{needed.title}”")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, None]:
    if isinstance(item, CheckItem) and (grading := item.config.stash.get(GRADING, None)) is not None:
        _record(grading, item, call)
    yield


def _record(grading: Grading, item: CheckItem, call: pytest.CallInfo[None]) -> None:
    from dataclasses import replace

    from grader.authoring.replies import CheckStopped
    from grader.checking import judge
    from grader.model import CheckResult, Finding, Status
    from grader.placing import about_places

    if item.again:  # what is left of the first time
        return
    error = call.excinfo.value if call.excinfo is not None else None
    if isinstance(error, NeverBegan):
        error = error.stopped
    if call.when != "call" and error is None:
        return
    info = item.info
    if about_places(error) and grading.move_to_cpu(item.exercise, error):
        item.again = True
        return
    if item.attempt is not None and (call.when == "call" or isinstance(error, CheckStopped)):
        grading.record(item.exercise, item.name, judge(item.attempt, item.name, error))
        return
    if call.when == "teardown" and item.name in grading.results.get(item.exercise, {}):
        earlier = grading.results[item.exercise][item.name]
        fault = f"{type(error).__name__}: {error}"
        grading.record(
            item.exercise, item.name, replace(earlier, message=f"{earlier.message} {fault}".strip())
        )
        return
    status, text = Status.INTERNAL, f"{type(error).__name__}: {error}"
    if isinstance(error, CheckStopped):
        status, text = Status(error.status), error.reason
    elif isinstance(error, pytest.skip.Exception):
        status, text = Status.SKIPPED, str(error)
    elif isinstance(error, pytest.fail.Exception):
        status, text = Status.FAILED, str(error)
    result = CheckResult(
        item.name, info.title, status, 0.0, info.points, info.visible, text, None, Finding(text)
    )
    grading.record(item.exercise, item.name, result)
