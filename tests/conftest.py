"""What the tests share: one warm zygote for each pytest process, and notebooks written as lists of cells.

Nothing here is a stand-in: cells run in real kernels, in the real sandbox.
"""

from __future__ import annotations

import ast
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
import pytest

from grader.course import Course, read_course
from grader.model import CellResult, CheckResult, ExerciseResult, Report
from grader.running.cells import CellLimits, Run, run_notebook
from grader.running.policy import Limits
from grader.running.snapshots import SubmissionNamespace
from grader.running.zygote import OPTIMIZERS, WARM, SpawnOptions, Zygote
from grader.submission import Options, grade_submission

# The exercises of the small course are no tests of this suite: they judge notebooks, as those of the built-in one.
collect_ignore = ["courses"]

TINY = Path(__file__).with_name("courses") / "tiny"


def missing_layers() -> list[str]:
    """What the sandbox needs of this host and does not find."""
    if sys.platform != "linux":
        return ["the sandbox needs Linux"]
    from grader.running.policy import system_call_filter
    from grader.sandbox import landlock

    found = []
    if not landlock.abi():
        found.append("the kernel has no Landlock")
    if system_call_filter() is None:
        found.append("libseccomp or pyseccomp is not installed")
    return found


@pytest.fixture(scope="session")
def zygote() -> Iterator[Zygote]:
    """A warm zygote for all tests of this process. Skips where the host cannot jail, but not in CI."""
    if missing := missing_layers():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("; ".join(missing))
    root = read_course().root
    protected = [root / "exercises", root / "reference", TINY]
    with Zygote(imports=(*WARM, *OPTIMIZERS), protected=protected) as running:
        yield running.ready()


@pytest.fixture(scope="session")
def course() -> Course:
    """The built-in course."""
    return read_course()


@pytest.fixture(scope="session")
def tiny() -> Course:
    """A course of a few lines, whose checks finish at once: for tests of what surrounds the checks."""
    return read_course(TINY)


def notebook_node(*sources: str) -> Any:
    """A notebook of these code cells."""
    node = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    node.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return node


@pytest.fixture
def save_notebook(tmp_path: Path) -> Callable[..., Path]:
    """Save these code cells as a notebook, and give its path."""

    def save(*sources: str, name: str = "mine.ipynb", exercises: tuple[str, ...] = ()) -> Path:
        node = notebook_node(*sources)
        if exercises:
            node.metadata["grader"] = {"exercises": list(exercises)}
        for index, cell in enumerate(node.cells):
            cell.id = f"cell-{index}"  # the same cells give the same file, and so the same seed
        path = tmp_path / name
        nbformat.write(node, path)
        return path

    return save


@pytest.fixture
def grade_cells(save_notebook: Callable[..., Path], zygote: Zygote, course: Course) -> Callable[..., Report]:
    """Grade a notebook of these code cells: `grade_cells(*sources, exercises=("sgd",), seed=1) -> Report`."""

    def grade(*sources: str, course: Course = course, progress: Any = None, **options: Any) -> Report:
        return grade_submission(save_notebook(*sources), course, zygote, Options(**options), progress)

    return grade


@dataclass
class Ran:
    """A notebook that was run, and what it printed and defined."""

    run: Run
    namespace: SubmissionNamespace
    results: list[CellResult] = field(init=False)

    def __post_init__(self) -> None:
        self.results = self.run.results

    @property
    def statuses(self) -> list[str]:
        return [result.status.value for result in self.results]

    def text(self, index: int = -1) -> str:
        """What a cell printed."""
        return "".join(out.get("text", "") for out in self.run.node.cells[index].get("outputs", []))

    def value(self, index: int = -1) -> Any:
        """What a cell printed, as the Python literal that it is."""
        return ast.literal_eval(self.text(index))

    def call(self, name: str, *arguments: Any, seconds: float = 20.0) -> Any:
        """One call of a function that the notebook defines: (verdict, content)."""
        return self.ask("call", name, arguments, {}, seconds=seconds)

    def ask(self, *request: Any, seconds: float = 20.0) -> Any:
        """One request to a fresh copy of the namespace: (verdict, content)."""
        connection = self.namespace.open(seconds)
        try:
            return connection.request(request)
        finally:
            connection.close()


@pytest.fixture
def run_cells(zygote: Zygote) -> Iterator[Callable[..., Ran]]:
    """Run code cells in a worker: `run_cells(*sources, cell=5.0, limits=Limits(...)) -> Ran`."""
    running: list[Ran] = []

    def run(*sources: str, cell: float = 60.0, notebook: float = 120.0, limits: Limits | None = None,
            seed: int = 0, live: bool = False) -> Ran:  # fmt: skip
        node = notebook_node(*sources)
        options = SpawnOptions(limits or Limits(), seed, required=True, figures=True)

        def once() -> Run:
            return run_notebook(node, lambda: zygote.spawn(options), CellLimits(cell, notebook))

        first = once()
        ran = Ran(first, SubmissionNamespace(first, once, live))
        running.append(ran)
        return ran

    yield run
    for ran in running:
        ran.namespace.close()


def exercise_of(report: Report, name: str) -> ExerciseResult:
    return next(exercise for exercise in report.exercises if exercise.name == name)


def check_of(report: Report, name: str) -> CheckResult:
    return next(check for exercise in report.exercises for check in exercise.checks if check.id == name)


@pytest.fixture(scope="session")
def exercise() -> Callable[[Report, str], ExerciseResult]:
    """`exercise(report, name)`: what a report says of an exercise."""
    return exercise_of


@pytest.fixture(scope="session")
def check() -> Callable[[Report, str], CheckResult]:
    """`check(report, id)`: what a report says of a check."""
    return check_of


@pytest.fixture(scope="session")
def notebook() -> Callable[..., Any]:
    """`notebook(*sources)`: a notebook of these code cells."""
    return notebook_node


BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def missing_browser() -> str | None:
    """Why no page can be tried here; None where one can."""
    if not any(map(shutil.which, BROWSERS)):
        return "no Chromium is installed (Debian: apt install chromium)"
    try:
        import axe_playwright_python  # noqa: F401
        import playwright  # noqa: F401
    except ImportError as error:
        return f"{error.name} is not installed: pip install -e .[test]"
    return None


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Headless Chromium. Skips where there is none, but not in CI.

    For one module, and after all grading: while Playwright runs, its thread can run no other event loop.
    """
    if why := missing_browser():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(why)
    from playwright.sync_api import sync_playwright

    executable = next(path for path in map(shutil.which, BROWSERS) if path)
    with sync_playwright() as playwright:
        # Chromium's own sandbox needs user namespaces, which containers often refuse to root.
        running = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield running
        running.close()


@dataclass
class Opened:
    """A page in the browser, and what happened while it was open."""

    page: Any
    complaints: list[str] = field(default_factory=list)  # of the console, errors of scripts, dialogs
    requested: list[str] = field(default_factory=list)


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """`open_page(html, **context)`: the page from a file, in a browser context of its own."""
    contexts = []

    def open_it(html: str, **context: Any) -> Opened:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8", errors="backslashreplace")
        contexts.append(browser.new_context(**context))
        opened = Opened(contexts[-1].new_page())
        page = opened.page
        page.on("console", lambda message: opened.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (opened.complaints.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: opened.requested.append(request.url))
        page.goto(path.as_uri())
        return opened

    yield open_it
    for context in contexts:
        context.close()
