"""`grade submission.ipynb`: one notebook, one report."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from grader.cli import batch, device, outputs
from grader.cli.book import add_gradebook_options
from grader.cli.frame import FULL_MARKS, LESS, OURS, run
from grader.cli.record import open_record
from grader.model import FRAMEWORKS

if TYPE_CHECKING:
    from grader.model import Report
    from grader.notebook import Notebook


def main(arguments: Sequence[str] | None = None) -> int:
    """The console script. Returns 0 full marks, 1 less, 2 bad usage or unreadable notebook, 3 our own fault."""
    return run("grade", grade, arguments)


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(
        prog="grade",
        description="Runs a notebook in a sandbox and judges the functions that it defines.",
        epilog="exit codes: 0 full marks, 1 less, 2 bad usage or unreadable notebook, 3 the grader's own fault",
    )
    add = result.add_argument
    add(
        "file",
        metavar="FILE",
        nargs="+",
        help="the notebook (.ipynb, or .py as one cell); or many, see below",
    )
    add("--exercise", metavar="NAME", action="append", default=[], help="grade this exercise (again for more); "
        "default: those named in the notebook's metadata, else those that it attempts")  # fmt: skip
    add(
        "--bind",
        metavar="NAME=NAME",
        action="append",
        default=[],
        help="the contract's name = the notebook's name",
    )
    add(
        "--course",
        metavar="DIR",
        type=Path,
        help="a course of your own: a folder with exercises/ (default: built in)",
    )
    add(
        "--env",
        metavar="PYTHON",
        help="run the notebook there: an interpreter, an environment's folder or a Jupyter kernel's name "
        "(default: the grader's own)",
    )
    add(
        "--framework",
        choices=FRAMEWORKS,
        default="",
        help="whose arrays the checks pass (default: the one that the notebook uses)",
    )
    add("--seed", metavar="N", type=int, help="seed of the checks (default: from the file's content)")
    add(
        "--timeout",
        metavar="S",
        type=_seconds,
        default=120.0,
        help="wall clock of one cell, in seconds (default 120)",
    )
    add(
        "--total-timeout",
        metavar="S",
        type=_seconds,
        default=900.0,
        help="wall clock of all cells (default 900)",
    )
    add(
        "--memory",
        metavar="SIZE",
        type=_size,
        default=2 << 30,
        help="memory of the notebook, e.g. 2G (default)",
    )
    device.add_options(result, _size)
    outputs.add_options(result)
    add("--watch", action="store_true", help="grade again at each save, until Ctrl-C")
    add(
        "--isolation",
        choices=("require", "warn"),
        default="warn",
        help="require: refuse where the host lacks a layer",
    )
    add(
        "--no-snapshots",
        action="store_true",
        help="let the live process answer the checks, not a fork for each",
    )
    add("--quiet", action="store_true", help="no progress and no report on the terminal")
    add("--version", action="version", version=_version())
    batch.add_options(result)
    add_gradebook_options(result, "record what was graded: sqlite:///grades.db or postgresql://…")
    return result


def grade(arguments: Sequence[str]) -> int:
    options = parser().parse_args(arguments)
    # This process has one thread: it may fork, sums do not depend on threads, and NumPy starts faster.
    os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"))
    from grader import submission
    from grader.binding import parse_bindings
    from grader.cli.watch import watch
    from grader.course import read_course
    from grader.environments import find_environment
    from grader.notebook import read_notebook
    from grader.reports import REPORTS
    from grader.running.zygote import Zygote, imports_for
    from grader.submission import Options, grade_notebook

    targets = outputs.wanted(options)
    course = read_course(options.course)
    chosen = parse_bindings(options.bind, course)
    environment = find_environment(
        options.env
    )  # one that cannot run notebooks is said before anything is started
    how = Options(
        exercises=tuple(options.exercise),
        seed=options.seed,
        bind=chosen,
        cell_seconds=options.timeout,
        notebook_seconds=options.total_timeout,
        memory=options.memory,
        framework=options.framework,
        live=options.no_snapshots,
        require_isolation=options.isolation == "require",
        illustrated="html" in targets,
    )
    how = device.asked(options, how)
    if batch.wanted(options):
        return batch.grade_batch(options, course, how, environment)
    how = replace(how, judges=min(len(os.sched_getaffinity(0)), 2))
    (options.file,) = options.file
    record = open_record(options)  # a gradebook that cannot be reached is said before grading
    notebook = read_notebook(options.file)
    likely = submission.likely(
        notebook, course, how.exercises
    )  # an unknown name is said before anything is started
    zygote = Zygote(
        python=environment.python,
        imports=imports_for(cell.source for cell in notebook.cells if cell.kind == "code"),
        protected=[course.root / "exercises", course.root / "reference", Path(options.file).resolve()],
        for_gpu=device.undecided(options, how),
    ).start()
    try:
        # Both sides import at the same time: the zygote torch, this one pytest, Hypothesis and the checks.
        submission.warm_up(course, likely)
        if device.undecided(options, how):
            how = device.tried(options, how, zygote)
        if options.watch and options.seed is None:
            # While one watches, a verdict that changes should do so because the code did.
            how = replace(how, seed=int(notebook.sha256[:8], 16))
        memory = None
        if options.watch:
            from grader.remembering import Memory

            memory = Memory()

        def grade_once(notebook: Notebook) -> Report:
            progress = outputs.progress_of(options, targets)
            try:
                graded = grade_notebook(notebook, course, zygote, how, progress, memory)
            finally:
                progress.finish()
            try:
                outputs.publish(graded, options, targets)
            finally:  # a full disk takes nothing with it
                record.add_alone(options.file, REPORTS["json"](graded), graded.status)
            return graded

        if options.watch:
            report = watch(options.file, grade_once, lambda line: print(f"grade: {line}", file=sys.stderr))
        else:
            report = grade_once(notebook)
    finally:
        zygote.close()
    record.complain()
    if report.status == "internal" or record.failed:
        return OURS
    return FULL_MARKS if report.max_score > 0 and report.score >= report.max_score else LESS


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e7:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds above 0")
    return value


def _size(text: str) -> int:
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmgt]?)i?b?", text.strip().lower())
    size = int(float(match[1]) * 1024 ** " kmgt".index(match[2] or " ")) if match else 0
    if size < 64 << 20:
        raise argparse.ArgumentTypeError(f"{text!r} is no size of at least 64M; write 512M or 2G")
    return size


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"gradewright {version('gradewright')}"
    except PackageNotFoundError:
        return "gradewright (not installed)"


if __name__ == "__main__":
    sys.exit(main())
