"""The report on a class: how the scores lie, which checks fail most and for what reason, what needs a look.

One HTML file, with its style and its drawings in it: it loads nothing and runs nothing. Whatever came from a student or an
exercise is escaped by the template.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import mean, median
from typing import Any

from grader.gradebook.book import Gradebook
from grader.gradebook.drawing import histogram, rounded_edges, share_bar
from grader.gradebook.standings import Standing

PASSED, INTERNAL, SKIPPED = "passed", "internal", "skipped"


@dataclass(frozen=True)
class CheckRow:
    """How a class fared at one check. Counted are those who were judged: not skipped, and no fault of ours."""

    exercise: str
    check: str
    title: str
    judged: int
    failed: int
    verdicts: str  # how those failed who did
    hint: str  # the commonest
    bar: str  # SVG

    @property
    def share(self) -> float:
        return self.failed / self.judged if self.judged else 0.0


def class_report(book: Gradebook, assignment: str, now: datetime) -> str:
    """The page. Raises GraderError where the gradebook cannot be used."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    standings = book.standings(assignment)
    checks = book.checks(assignment)
    percent = [100 * s.score / s.max_score for s in standings if s.max_score > 0]
    seconds = [s.seconds for s in standings if s.seconds > 0]
    environment = Environment(
        loader=PackageLoader("grader.gradebook", "templates"), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("class.html.j2").render(
        assignment=assignment,
        now=f"{now:%Y-%m-%d %H:%M}",
        standings=standings,
        percent={"mean": mean(percent), "median": median(percent)} if percent else None,
        scores=histogram(percent, range(0, 101, 10), "Scores", "% of the points") if percent else "",
        seconds={"median": median(seconds), "most": max(seconds)} if seconds else None,
        times=histogram(seconds, rounded_edges(seconds), "Time to grade", "seconds") if seconds else "",
        slowest=sorted(standings, key=lambda s: -s.seconds)[:5],
        checks=check_rows(checks),
        exercises=exercise_rows(standings),
        internal=Counter(
            f"{c['exercise']}: {c['check']}" for c in checks if c["status"] == INTERNAL
        ).most_common(),
        unread=[s for s in standings if not s.exercises and not s.pending],
        pending=[s for s in standings if s.pending],
        decided=[s for s in standings if s.decided],
        unsteady=book.unsteady(assignment),
        share_bar=share_bar,
    )


def check_rows(checks: Sequence[Mapping[str, Any]]) -> list[CheckRow]:
    """The checks that anybody failed, most failed first."""
    grouped: dict[tuple[str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for check in checks:
        if check["status"] not in (SKIPPED, INTERNAL):
            grouped[check["exercise"], check["check"]].append(check)
    rows = []
    for (exercise, name), group in grouped.items():
        failed = [check for check in group if check["status"] != PASSED]
        if not failed:
            continue
        verdicts = Counter(check["status"] for check in failed)
        hints = Counter(check["hint"] for check in failed if check["hint"])
        words = ", ".join(f"{number} {verdict}" for verdict, number in verdicts.most_common())
        bar = share_bar(len(failed) / len(group), f"{len(failed)} of {len(group)} did not pass")
        hint = hints.most_common(1)[0][0] if hints else ""
        rows.append(CheckRow(exercise, name, group[0]["title"], len(group), len(failed), words, hint, bar))
    return sorted(rows, key=lambda row: (-row.share, -row.failed, row.exercise, row.check))


def exercise_rows(standings: Sequence[Standing]) -> list[dict[str, Any]]:
    """For each exercise: how many have points in it, their mean share, how many have all."""
    rows = []
    for name in sorted({name for standing in standings for name in standing.exercises}):
        points = [s.exercises[name] for s in standings if name in s.exercises and s.exercises[name][1] > 0]
        if points:
            shares = [got / most for got, most in points]
            full = sum(share >= 1 for share in shares)
            rows.append({"name": name, "number": len(points), "mean": mean(shares), "full": full})
    return rows
