"""A Grading for `pytest exercises/NAME --submission FILE`: the notebook run, without `grade` around it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from grader.binding import parse_bindings
from grader.course import Course, read_course, read_exercise
from grader.errors import GraderError, UsageError
from grader.grading import Grading, Namespace


def grading_for_pytest(config: pytest.Config, folders: list[Path]) -> Grading:
    """Run the submission named on pytest's command line. Bad input ends pytest with one line."""
    try:
        file = Path(config.getoption("--submission"))
        root, exercises = folders[0].parents[1], tuple(read_exercise(folder) for folder in folders)
        whole = (root / "exercises").is_dir()
        course = read_course(root) if whole else Course(root, {e.name: e for e in exercises})
        chosen = parse_bindings(config.getoption("--bind"), course)
        run = _in_this_process if config.getoption("--twin") else _in_the_sandbox
        namespace, seed = run(file, course, config)
        return Grading(course, exercises, namespace, seed, chosen)
    except GraderError as error:
        raise pytest.UsageError(str(error)) from error


def _in_the_sandbox(file: Path, course: Course, config: pytest.Config) -> tuple[Namespace, int]:
    """The notebook run in a worker of a zygote of its own; both end with pytest."""
    from grader.notebook import read_notebook
    from grader.running.zygote import Zygote, imports_for
    from grader.submission import Options, Running

    notebook = read_notebook(file)
    zygote = Zygote(
        imports=imports_for(cell.source for cell in notebook.cells if cell.kind == "code"),
        protected=[course.root / "exercises", course.root / "reference", file.resolve()],
    ).start()
    config.add_cleanup(zygote.close)
    running = Running(notebook, zygote, Options(seed=config.getoption("--seed")))
    namespace = running.run()
    config.add_cleanup(namespace.close)
    return namespace, running.seed


def _in_this_process(file: Path, course: Course, config: pytest.Config) -> tuple[Namespace, int]:
    from grader.running.local import LocalNamespace

    try:
        seed = config.getoption("--seed")
        if seed is None:
            seed = int(hashlib.sha256(file.read_bytes()).hexdigest()[:8], 16)
        return LocalNamespace.of_file(file), seed
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from error
