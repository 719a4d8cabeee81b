"""`grader release --gradescope OUT.zip`: what an instructor uploads."""

from __future__ import annotations

import argparse
from pathlib import Path

from grader.cli.frame import FULL_MARKS
from grader.errors import UsageError


def add_options(tools: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    release = tools.add_parser("release", help="pack an autograder for Gradescope")
    add = release.add_argument
    add("--gradescope", metavar="OUT.zip", required=True, type=Path, help="the zip to upload")
    add("--exercise", metavar="NAME", action="append", default=[], help="grade this exercise (again for more); "
        "default: those that each notebook names or attempts")  # fmt: skip
    add("--course", metavar="DIR", type=Path, help="a folder with exercises/ (default: the built-in course)")
    add("--grade-option", metavar="OPTION", action="append", default=[], help="one more argument of `grade`, such as "
        "--grade-option=--memory=1G")  # fmt: skip
    add(
        "--pip-options",
        metavar="TEXT",
        default="",
        help="passed to pip, such as an index with CPU builds of PyTorch",
    )


def release(options: argparse.Namespace) -> int:
    """Write the archive and say what it holds."""
    from grader.course import read_course
    from grader.release.gradescope import autograder_zip

    target: Path = options.gradescope
    if not target.absolute().parent.is_dir():
        raise UsageError(f"{target}: there is no such folder")
    course = read_course(options.course)
    content = autograder_zip(
        course, options.course is not None, options.exercise, options.grade_option, options.pip_options
    )
    try:
        target.write_bytes(content)
    except OSError as error:
        raise UsageError(f"{target}: cannot be written: {error.strerror}") from None
    print(f"{target}: {len(content) / 2**20:.1f} MB; upload it as the autograder of a Gradescope assignment")
    return FULL_MARKS
