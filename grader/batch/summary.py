"""A class at a glance: `summary.json`, `summary.csv`, and the table at the end of a batch."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any, TextIO

from rich.cells import cell_len, set_cell_size

from grader.batch.outcome import UNREADABLE, Outcome
from grader.batch.source import Source
from grader.model import Status
from grader.reports.explain import points
from grader.reports.printable import encodable, printable
from grader.reports.spreadsheet import as_csv

WIDTH = 80
LONG = 60  # rows of the final table; of a larger class only what needs a look is shown
COLUMNS = (
    "name",
    "student",
    "student_id",
    "late",
    "path",
    "score",
    "max_score",
    "status",
    "seconds",
    "message",
)


def summary_json(outcomes: Sequence[Outcome], waiting: Sequence[Source]) -> str:
    """All outcomes, what is still to be graded, and the totals, as one JSON object."""
    content: dict[str, Any] = {
        "schema": "grade-summary/1",
        "submissions": len(outcomes) + len(waiting),
        "statuses": dict(sorted(Counter(outcome.status for outcome in outcomes).items())),
        "not_graded": [source.name for source in waiting],
        "results": [_row(outcome) | {"exercises": outcome.exercises} for outcome in outcomes],
    }
    text = json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "replace").decode() + "\n"


def summary_csv(outcomes: Sequence[Outcome], waiting: Sequence[Source] = ()) -> str:
    """A row a submission, with a column for each exercise's score; safe to open in a spreadsheet."""
    exercises = sorted({name for outcome in outcomes for name in outcome.exercises})
    rows: list[list[object]] = []
    for outcome in outcomes:
        scores = [outcome.exercises[name][0] if name in outcome.exercises else None for name in exercises]
        rows.append([*_row(outcome).values(), *scores])
    for source in waiting:
        known = [source.name, source.student, source.student_id, source.late, source.path]
        rows.append([*known, None, None, "not graded", None, "", *(None for _ in exercises)])
    return as_csv([*COLUMNS, *exercises], rows)


def _row(outcome: Outcome) -> dict[str, Any]:
    row = {name: getattr(outcome, name) for name in COLUMNS}
    return row | {"seconds": round(outcome.seconds, 3), "score": round(outcome.score, 6)}


def table(outcomes: Sequence[Outcome], waiting: Sequence[Source]) -> list[str]:
    """The lines of the final table, 80 columns wide."""
    lines = [f"{'submission':<39}{'score':>13}  {'status':<15}{'seconds':>11}", "-" * WIDTH]
    shown = outcomes
    if len(outcomes) > LONG:
        shown = [o for o in outcomes if o.message or o.status in (UNREADABLE, Status.INTERNAL)][:LONG]
    for outcome in shown:
        lines.append(line_of(outcome))
        if outcome.message:
            lines.append(_fit(f"    {outcome.message.removeprefix(outcome.path + ': ')}", WIDTH))
    if len(shown) < len(outcomes):
        lines.append(f"... {len(outcomes) - len(shown)} more in summary.csv")
    lines += [f"{_fit(source.name, 39)}{'':>13}  not graded" for source in list(waiting)[:LONG]]
    return [*lines, "-" * WIDTH, total(outcomes, waiting)]


def total(outcomes: Sequence[Outcome], waiting: Sequence[Source]) -> str:
    """One line on the whole class."""
    counts = Counter(outcome.status for outcome in outcomes)
    graded = [o.score / o.max_score for o in outcomes if o.max_score > 0]
    parts = [f"{len(outcomes)} graded", *(f"{number} {status}" for status, number in sorted(counts.items()))]
    if graded:
        parts.append(f"mean {100 * sum(graded) / len(graded):.0f} %")
    if waiting:
        parts.append(f"{len(waiting)} not graded")
    return ", ".join(parts)


def line_of(outcome: Outcome, before: str = "", after: str = "") -> str:
    """A submission's row, 80 columns wide: name, score, status, seconds. The name gives way."""
    score = f"{points(outcome.score)} / {points(outcome.max_score)}" if outcome.max_score else ""
    facts = f"{score:>13}  {outcome.status:<15}{outcome.seconds:>9.1f} s{after}"
    return before + _fit(outcome.name, WIDTH - len(before) - len(facts)) + facts


def _fit(text: str, width: int) -> str:
    """The text in exactly so many columns, its last one blank where it is cut."""
    text = printable(text).replace("\n", " ")
    return set_cell_size(text, width) if cell_len(text) < width else set_cell_size(text, width - 2) + "~ "


def write_lines(lines: Sequence[str], stream: TextIO) -> None:
    encoding = getattr(stream, "encoding", None) or "utf-8"
    for line in lines:
        print(encodable(line, encoding).rstrip(), file=stream)
