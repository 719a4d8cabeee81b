"""Keeping results in a gradebook while they are made. A gradebook that fails costs no result: the file is the truth,
and what could not be recorded is recorded by the next run of the same command."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from grader.errors import GraderError

if TYPE_CHECKING:
    from grader.batch.outcome import Outcome
    from grader.batch.plan import Plan
    from grader.batch.results import Results
    from grader.gradebook.book import Gradebook


class Record:
    """Where results are recorded; nowhere, if no gradebook was asked for. Use as a context manager."""

    def __init__(self, book: Gradebook | None, assignment: str) -> None:
        self._book, self._assignment = book, assignment
        self.failed: list[str] = []  # the names of results that could not be recorded
        self._why = ""

    def add(self, outcome: Outcome, report: str) -> None:
        """Record one result; a fault is remembered, not raised."""
        if self._book is None or outcome.status == "internal":
            return
        if self.failed:  # not to wait for a database that is gone at each of a thousand results
            self.failed.append(outcome.name)
            return
        from grader.gradebook.book import Submitter

        who = Submitter(self._assignment, outcome.student, outcome.student_id, outcome.late)
        try:
            self._book.record(who, report)
        except GraderError as error:
            self.failed.append(outcome.name)
            self._why = str(error)

    def catch_up(self, plan: Plan, results: Results) -> None:
        """Record what an earlier run graded: it may have been killed before it could, or had no gradebook."""
        if self._book is not None:
            for outcome in plan.unchanged:
                self.add(outcome, results.file(outcome.name).read_text(encoding="utf-8"))

    def add_alone(self, path: str, report: str, status: str) -> None:
        """Record a notebook that was graded alone: the student is the one that its name tells."""
        if self._book is None:
            return
        from grader.batch.layouts import find_submissions
        from grader.batch.outcome import of_problem

        (source,) = find_submissions([path])
        self.add(of_problem(source, status, "", 0.0, "", ""), report)

    def complain(self) -> None:
        """Say what is missing in the gradebook, if anything."""
        if self.failed:
            number = f"{len(self.failed)} result{'s' * (len(self.failed) > 1)}"
            print(f"grade: {number} could not be recorded, and the reports are safe; the same command records them "
                  f"({self._why})", file=sys.stderr)  # fmt: skip

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *exc: object) -> None:
        if self._book is not None:
            self._book.close()


def open_record(options: argparse.Namespace) -> Record:
    """The gradebook of the command line. Raises UsageError or GraderError where it cannot be used."""
    if not options.gradebook:
        return Record(None, "")
    from grader.gradebook.book import Gradebook

    return Record(Gradebook(options.gradebook), options.assignment)
