"""What a batch remembers of one submission: a line of the journal, a row of the summary."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field
from typing import Any

from grader.batch.source import Source
from grader.model import CellStatus, Report, Status, SubmissionInfo

NOTHING = hashlib.sha256().hexdigest()  # of a submission whose file could not be read
UNREADABLE = "unreadable"  # the file is no notebook that can be run; not a Status, for no check was run


@dataclass(frozen=True)
class Outcome:
    """One submission's result in short. `status` is a `Status`, or "unreadable"."""

    name: str
    path: str
    student: str
    student_id: str
    late: bool
    status: str
    score: float
    max_score: float
    seconds: float
    message: str = ""
    exercises: dict[str, tuple[float, float]] = field(default_factory=dict)  # counted ones: (score, of)
    sha256: str = ""  # of the notebook
    key: str = ""  # what the result depends on; see `fingerprint`
    digest: str = ""  # sha256 of the result's file

    @property
    def final(self) -> bool:
        """Whether an unchanged submission need not be graded again: a fault of ours may have passed."""
        return self.status != Status.INTERNAL

    def as_object(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_object(cls, content: dict[str, Any]) -> Outcome:
        """Raises TypeError, KeyError or ValueError for anything that `as_object` did not make."""
        exercises = {str(name): (float(a), float(b)) for name, (a, b) in content["exercises"].items()}
        return cls(**{**content, "exercises": exercises})


def of_report(source: Source, report: Report, seconds: float, key: str) -> Outcome:
    """The outcome of a submission that was graded."""
    counted = {
        e.name: (e.score, e.max_score) for e in report.exercises if e.max_score > 0 and e.status != "manual"
    }
    return Outcome(
        source.name, source.path, source.student, source.student_id, source.late, str(report.status), report.score,
        report.max_score, seconds, _message(report), counted, report.submission.sha256, key,
    )  # fmt: skip


def of_problem(source: Source, status: str, message: str, seconds: float, key: str, sha256: str) -> Outcome:
    """The outcome of a submission that could not be read, or that the grader failed at."""
    return Outcome(source.name, source.path, source.student, source.student_id, source.late, status, 0.0, 0.0, seconds,
                   message, {}, sha256, key)  # fmt: skip


def report_of(outcome: Outcome) -> Report:
    """A report that says why there is no grade: unreadable is the submission's error, the rest is ours."""
    status = Status.ERROR if outcome.status == UNREADABLE else Status.INTERNAL
    return Report(
        submission=SubmissionInfo(outcome.path, outcome.sha256 or NOTHING), status=status, score=0.0, max_score=0.0, seed=0,
        device="cpu", selection="attempted", notes=(outcome.message,),
    )  # fmt: skip


def _message(report: Report) -> str:
    """What an instructor should look at before anything else."""
    faults = [
        f"{e.name}: {e.message or 'the grader failed at a check'}"
        for e in report.exercises
        if e.status == "internal"
    ]
    ended = [c for c in report.cells if c.status in (CellStatus.KILLED, CellStatus.TIMEOUT)]
    cells = [f"cell {cell.index + 1}: {cell.error or cell.status}" for cell in ended]
    return "; ".join([*faults, *cells])[:300]
