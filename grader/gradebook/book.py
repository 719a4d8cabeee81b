"""Writing into a gradebook, and asking it: every change is a new row."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from grader.errors import UsageError
from grader.gradebook.opening import Transaction, open_engine, sa
from grader.gradebook.standings import WHOLE, Standing, read_standings
from grader.gradebook.tables import marks, overrides, results, runs, submissions


@dataclass(frozen=True)
class Submitter:
    """Who handed in what: the student, and the platform's number where it is known."""

    assignment: str
    student: str
    student_id: str = ""
    late: bool = False


class Gradebook:
    """An open gradebook. Raises GraderError from every method where the database cannot be used."""

    def __init__(self, url: str) -> None:
        self.engine = open_engine(url)

    def close(self) -> None:
        self.engine.dispose()

    def record(self, who: Submitter, report: str) -> bool:
        """Add a run: `report` is the JSON report. False where this very report is there already. All of it or nothing."""
        content = json.loads(report)
        told = json.dumps([who.assignment, who.student, who.student_id, report])
        ident = hashlib.sha256(told.encode()).hexdigest()
        at, insert = datetime.now(UTC), self._insert
        with self._transaction() as connection:
            known = {"assignment": who.assignment, "student": who.student, "student_id": who.student_id,
                     "sha256": content["submission"]["sha256"]}  # fmt: skip
            row = {**known, "path": content["submission"]["path"], "late": who.late, "at": at}
            connection.execute(insert(submissions).values(_clean(row)).on_conflict_do_nothing())
            submission = connection.scalar(sa.select(submissions.c.id).filter_by(**_clean(known)))
            run = connection.scalar(
                insert(runs)
                .values(
                    submission=submission, ident=ident, status=content["status"], score=content["score"],
                    max_score=content["max_score"], seconds=sum(content["seconds"].values()), report=_clean(report), at=at,
                )
                .on_conflict_do_nothing()
                .returning(runs.c.id)
            )  # fmt: skip
            if run is None:
                return False
            rows = [_clean({"run": run, **row}) for row in _results(content)]
            if rows:
                connection.execute(sa.insert(results), rows)
        return True

    def mark(
        self, assignment: str, student: str, exercise: str, points: float, who: str, why: str
    ) -> Standing:
        """A person's points for a free-text answer. Raises UsageError where there is none, or the points are too many."""
        standing = self.standing(assignment, student)
        offered = self._manual(standing)
        if exercise not in offered:
            there = ", ".join(offered) or "none"
            raise UsageError(
                f"{student}: {exercise!r} is no free-text answer of this submission; there is: {there}"
            )
        if not 0 <= points <= offered[exercise]:
            raise UsageError(f"{exercise}: gives 0 to {offered[exercise]:g} points, not {points:g}")
        self._decide(marks, standing, exercise, points, who, why)
        return self.standing(assignment, student)

    def override(
        self, assignment: str, student: str, exercise: str, points: float, who: str, why: str
    ) -> Standing:
        """Points set by a person in place of the verdict, for an exercise or (`WHOLE`) all. Raises UsageError."""
        standing = self.standing(assignment, student)
        if exercise != WHOLE and exercise not in standing.exercises:
            raise UsageError(
                f"{student}: no exercise {exercise!r} in this submission; there is: {', '.join(standing.exercises)}"
            )
        if not 0 <= points <= 1e6:
            raise UsageError(f"{points:g} is no number of points")
        self._decide(overrides, standing, exercise, points, who, why)
        return self.standing(assignment, student)

    def standings(self, assignment: str | None = None) -> list[Standing]:
        """What counts, student by student, in alphabetical order."""
        with self._transaction() as connection:
            return read_standings(connection, assignment)

    def standing(self, assignment: str, student: str) -> Standing:
        """One student's, by name or by the platform's number. Raises UsageError where there is none, or more than one."""
        every = self.standings(assignment)
        found = [s for s in every if s.student_id == student] or [s for s in every if s.student == student]
        if len(found) == 1:
            return found[0]
        if found:
            numbers = ", ".join(standing.student_id for standing in found)
            raise UsageError(f"{student!r} are {len(found)} students: give the number ({numbers})")
        raise UsageError(
            f"no submission of {student!r} for the assignment {assignment!r}; see `grader book list`"
        )

    def history(self, student: str) -> list[dict[str, Any]]:
        """All that ever happened to a student's grades, oldest first. Empty where nothing did."""
        mine = sa.or_(
            submissions.c.student == student,
            sa.and_(submissions.c.student_id == student, submissions.c.student_id != ""),
        )
        events: list[dict[str, Any]] = []
        with self._transaction() as connection:
            query = sa.select(submissions.c.assignment, submissions.c.path, runs).join(runs).where(mine)
            for row in connection.execute(query):
                facts = {
                    "what": "graded",
                    "exercise": "",
                    "points": row.score,
                    "of": row.max_score,
                    "who": "",
                    "why": row.status,
                }
                events.append({"at": row.at, "assignment": row.assignment, "path": row.path, **facts})
            for table, what in ((marks, "marked"), (overrides, "overridden")):
                query = sa.select(submissions.c.assignment, submissions.c.path, table).join(table).where(mine)
                for row in connection.execute(query):
                    facts = {
                        "what": what,
                        "exercise": row.exercise,
                        "points": row.points,
                        "of": None,
                        "who": row.who,
                        "why": row.why,
                    }
                    events.append({"at": row.at, "assignment": row.assignment, "path": row.path, **facts})
        return sorted(events, key=lambda event: event["at"].replace(tzinfo=UTC))

    def checks(self, assignment: str | None = None) -> list[dict[str, Any]]:
        """The check verdicts of all runs that count: exercise, check, title, status, points, hint, seconds."""
        counting = [standing.submission for standing in self.standings(assignment)]
        last = (
            sa.select(sa.func.max(runs.c.id))
            .where(runs.c.submission.in_(counting))
            .group_by(runs.c.submission)
        )
        with self._transaction() as connection:
            query = (
                sa.select(results)
                .where(results.c.run.in_(last), results.c.check != "")
                .order_by(results.c.id)
            )
            return [dict(row._mapping) for row in connection.execute(query)]

    def unsteady(self, assignment: str) -> list[tuple[str, list[float]]]:
        """(student, scores) where the same content got different scores: by another seed, another version, or by chance."""
        query = sa.select(submissions.c.id, submissions.c.student, runs.c.score).join(runs)
        found: dict[tuple[int, str], list[float]] = {}
        with self._transaction() as connection:
            for row in connection.execute(
                query.where(submissions.c.assignment == assignment).order_by(runs.c.id)
            ):
                found.setdefault((row.id, row.student), []).append(row.score)
        return [(student, scores) for (_, student), scores in found.items() if len(set(scores)) > 1]

    def answers(self, assignment: str) -> list[tuple[Standing, str, str]]:
        """The free-text answers that nobody has marked: (whose, exercise, text)."""
        found = []
        for standing in self.standings(assignment):
            for exercise in standing.pending:
                found.append(
                    (
                        standing,
                        exercise,
                        self._report(standing)["exercises_by_name"][exercise]["answer"] or "",
                    )
                )
        return found

    def _manual(self, standing: Standing) -> dict[str, float]:
        every = self._report(standing)["exercises_by_name"]
        return {
            name: exercise["max_score"] for name, exercise in every.items() if exercise["status"] == "manual"
        }

    def _report(self, standing: Standing) -> dict[str, Any]:
        with self._transaction() as connection:
            query = (
                sa.select(runs.c.report)
                .where(runs.c.submission == standing.submission)
                .order_by(runs.c.id.desc())
            )
            content: dict[str, Any] = json.loads(connection.execute(query.limit(1)).scalar_one())
        return content | {
            "exercises_by_name": {exercise["name"]: exercise for exercise in content["exercises"]}
        }

    def _decide(
        self, table: sa.Table, standing: Standing, exercise: str, points: float, who: str, why: str
    ) -> None:
        if not why.strip():
            raise UsageError("say why: the reason stays beside the points")
        row = {"submission": standing.submission, "exercise": exercise, "points": points, "who": who, "why": why,
               "at": datetime.now(UTC)}  # fmt: skip
        with self._transaction() as connection:
            connection.execute(sa.insert(table).values(_clean(row)))

    def _transaction(self) -> Transaction:
        return Transaction(self.engine)

    @property
    def _insert(self) -> Any:
        from sqlalchemy.dialects import postgresql, sqlite

        return postgresql.insert if self.engine.dialect.name == "postgresql" else sqlite.insert


def _clean(value: Any) -> Any:
    """Without what no database takes: NUL, lone surrogates; and texts no longer than their columns."""
    if isinstance(value, dict):
        limits = {
            "assignment": 200,
            "student": 200,
            "student_id": 200,
            "exercise": 200,
            "check": 200,
            "who": 200,
        }
        return {k: _clean(v)[: limits[k]] if k in limits else _clean(v) for k, v in value.items()}
    if isinstance(value, str):
        return value.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    return value


def _results(content: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A row for each exercise and for each of its checks."""
    rows = []
    for exercise in content["exercises"]:
        rows.append({
            "exercise": exercise["name"], "check": "", "title": exercise["title"], "status": exercise["status"],
            "points": exercise["score"], "max_points": exercise["max_score"], "hint": "",
            "seconds": sum(check["seconds"] for check in exercise["checks"]),
        })  # fmt: skip
        for check in exercise["checks"]:
            rows.append({
                "exercise": exercise["name"], "check": check["id"], "title": check["title"], "status": check["status"],
                "points": check["points"], "max_points": check["max_points"],
                "hint": (check["hint"] or "") if check["status"] == "failed" else "", "seconds": check["seconds"],
            })  # fmt: skip
    return rows
