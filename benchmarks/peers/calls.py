"""How often ours calls the functions of a submission, counted from outside in one grade of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat

from grader.authoring.student import Student
from grader.course import read_course
from grader.running.zygote import Zygote
from grader.submission import Options, grade_submission

from .submissions import FUNCTIONS, Submission

ASKED = ("call", "gradient")  # the requests that call a function of the student's


def count_calls(submission: Submission, path: Path) -> int:
    """Calls of the contract's functions in one grade. Raises RuntimeError where the grade was not full marks: a check
    that stops early calls less."""
    cells = [nbformat.v4.new_code_cell(source) for source in submission.cells.values()]
    node = nbformat.v4.new_notebook(cells=cells)
    node.metadata["grader"] = {"exercises": list(FUNCTIONS)}
    nbformat.write(node, path)
    calls = 0
    ask = Student.ask

    def counting(self: Student, request: tuple) -> Any:
        nonlocal calls
        calls += request[0] in ASKED
        return ask(self, request)

    Student.ask = counting  # type: ignore[method-assign]
    try:
        course = read_course()
        protected = [course.root / "exercises", course.root / "reference"]
        with Zygote(protected=protected) as zygote:
            report = grade_submission(path, course, zygote, Options())
    finally:
        Student.ask = ask  # type: ignore[method-assign]
    if report.score < report.max_score:
        raise RuntimeError(f"{path}: {report.score} of {report.max_score} points for a right solution")
    return calls
