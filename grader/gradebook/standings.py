"""What counts for a student: the submission that was graded last; of it the last run, with each exercise's points
replaced by the last mark of a person, and those by the last override.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from grader.gradebook.opening import sa
from grader.gradebook.tables import marks, overrides, results, runs, submissions

WHOLE = ""  # in place of an exercise: the whole submission
AT_ONCE = 500  # values in a query; SQLite has a limit


@dataclass(frozen=True)
class Standing:
    """What counts for one student. `pending`: free-text answers that nobody has marked."""

    submission: int
    assignment: str
    student: str
    student_id: str
    late: bool
    status: str
    score: float
    max_score: float
    exercises: dict[str, tuple[float, float]] = field(default_factory=dict)
    pending: tuple[str, ...] = ()
    decided: bool = False  # by an override
    seconds: float = 0.0


def read_standings(connection: sa.Connection, assignment: str | None = None) -> list[Standing]:
    """One for each student and assignment, in alphabetical order."""
    last = sa.select(sa.func.max(runs.c.id).label("run")).group_by(runs.c.submission).subquery()
    query = sa.select(submissions, runs.c.id.label("run"), runs.c.status, runs.c.seconds)
    query = query.join(runs, runs.c.submission == submissions.c.id).join(last, last.c.run == runs.c.id)
    if assignment is not None:
        query = query.where(submissions.c.assignment == assignment)
    newest: dict[tuple[str, str, str], Any] = {}
    for row in connection.execute(query.order_by(runs.c.id)):
        newest[row.assignment, row.student, row.student_id] = row
    chosen = [row for _, row in sorted(newest.items())]
    marked, overridden = _last(connection, marks), _last(connection, overrides)
    exercises = _exercises(connection, [row.run for row in chosen])
    return [_standing(row, exercises.get(row.run, []), marked, overridden) for row in chosen]


def _last(connection: sa.Connection, table: sa.Table) -> dict[tuple[int, str], float]:
    """{(submission, exercise): points} of the last decision on each."""
    query = sa.select(table.c.submission, table.c.exercise, table.c.points).order_by(table.c.id)
    return {(row.submission, row.exercise): row.points for row in connection.execute(query)}


def _exercises(connection: sa.Connection, chosen: Sequence[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for start in range(0, len(chosen), AT_ONCE):
        query = sa.select(results).where(
            results.c.run.in_(chosen[start : start + AT_ONCE]), results.c.check == ""
        )
        for row in connection.execute(query.order_by(results.c.id)):
            found.setdefault(row.run, []).append(row)
    return found


def _standing(
    row: Any, exercises: Sequence[Any], marked: Mapping[tuple[int, str], float],
    overridden: Mapping[tuple[int, str], float],
) -> Standing:  # fmt: skip
    points: dict[str, tuple[float, float]] = {}
    pending = []
    for exercise in exercises:
        key = (row.id, exercise.exercise)
        if key in overridden:
            points[exercise.exercise] = (overridden[key], exercise.max_points)
        elif exercise.status != "manual":
            if exercise.max_points > 0:
                points[exercise.exercise] = (exercise.points, exercise.max_points)
        elif key in marked:
            points[exercise.exercise] = (marked[key], exercise.max_points)
        else:
            pending.append(exercise.exercise)
    whole = overridden.get((row.id, WHOLE))
    return Standing(
        submission=row.id, assignment=row.assignment, student=row.student, student_id=row.student_id, late=row.late,
        status=row.status, score=sum(got for got, _ in points.values()) if whole is None else whole,
        max_score=sum(most for _, most in points.values()), exercises=points, pending=tuple(pending),
        decided=any(submission == row.id for submission, _ in overridden), seconds=row.seconds,
    )  # fmt: skip
