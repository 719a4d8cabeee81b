"""The page as data, and its template filled in. Everything heavy is imported when a page is asked for."""

from __future__ import annotations

import base64
import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from grader.model import Binding, CheckResult, ExerciseResult, Report, Status
from grader.reports.audience import Audience, seen_by
from grader.reports.explain import (
    SELECTIONS,
    VERDICTS,
    by_reason,
    cells_that_failed,
    explain,
    missing_layers,
    of_points,
    points,
    title_of,
)
from grader.reports.printable import printable, shortened

if TYPE_CHECKING:
    from jinja2 import Environment

    from grader.reports.html.cells import CellView

TONES = {  # status -> how it looks
    Status.PASSED: "good",
    Status.SKIPPED: "quiet",
    Status.MANUAL: "note",
    Status.INTERNAL: "note",
    Status.NOT_ATTEMPTED: "quiet",
}
MARKS = {"good": "✓", "bad": "✗", "quiet": "–", "note": "!"}
WORDS = {
    Status.PASSED: "passed",
    Status.FAILED: "not passed",
    Status.ERROR: "error",
    Status.TIMEOUT: "too slow",
    Status.KILLED: "ended",
    Status.SKIPPED: "not tried",
    Status.MANUAL: "to be marked",
    Status.INTERNAL: "not counted",
    Status.NOT_ATTEMPTED: "not attempted",
}


@dataclass
class ExerciseView:
    """An exercise as the page shows it."""

    result: ExerciseResult
    id: str
    groups: list[list[CheckResult]]  # checks that did not pass; those of one reason together
    skipped: list[CheckResult]
    passed: list[CheckResult]
    renamed: list[Binding]
    cells: list[int] = field(default_factory=list)  # where its functions are defined


@dataclass(frozen=True)
class Beside:
    """What is said of an exercise beside the cell that defines one of its functions."""

    exercise: ExerciseView
    names: str
    failed: tuple[tuple[str, CheckResult], ...]  # each with the id of its part of the page


def as_html(report: Report, *, audience: Audience = "student") -> str:
    """A whole page: the score, each exercise with its checks, and the notebook as it ran, where it was kept."""
    from grader.reports.html.cells import cell_views

    report = seen_by(report, audience)
    cells = cell_views(report)
    exercises = [
        _exercise(result, number)
        for number, result in enumerate(report.exercises, 1)
        if result.status is not Status.NOT_ATTEMPTED
    ]
    for exercise in exercises:
        _place(exercise, cells)
    script = _asset("page.js")
    text: str = (
        environment()
        .get_template("page.html.j2")
        .render(
            report=report,
            name=os.path.basename(report.submission.path) or report.submission.path,
            exercises=exercises,
            missed=[e for e in report.exercises if e.status is Status.NOT_ATTEMPTED],
            cells=cells,
            failed_cells=cells_that_failed(report),
            missing_layers=missing_layers(report),
            selection=SELECTIONS.get(report.selection, report.selection),
            script=script,
            script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
            style=_asset("page.css"),
        )
    )
    return text


def _exercise(result: ExerciseResult, number: int) -> ExerciseView:
    told = [c for c in result.checks if c.status is not Status.PASSED]
    return ExerciseView(
        result=result,
        id=f"e{number}",
        groups=by_reason(told),
        skipped=[c for c in told if c.status is Status.SKIPPED],
        passed=[c for c in result.checks if c.status is Status.PASSED],
        renamed=[b for b in result.bindings if b.name != b.bound_to or b.order is not None],
    )


def _place(exercise: ExerciseView, cells: list[CellView]) -> None:
    """Put what was found of an exercise beside the cells that define its functions."""
    shown = {cell.index: cell for cell in cells}
    beside: dict[int, list[Binding]] = {}
    for binding in exercise.result.bindings:
        index = binding.cell if binding.cell in shown else _defining_cell(binding.bound_to, cells)
        if index is not None:
            beside.setdefault(index, []).append(binding)
    for index, bindings in sorted(beside.items()):
        exercise.cells.append(index)
        failed = [
            (f"{exercise.id}-c{number}", check)
            for number, group in enumerate(exercise.groups, 1)
            for check in group
            if len(beside) == 1 or _concerns(check, bindings, exercise)
        ]
        names = ", ".join(dict.fromkeys(b.bound_to for b in bindings))
        shown[index].findings.append(Beside(exercise, names, tuple(failed)))


def _concerns(check: CheckResult, bindings: list[Binding], exercise: ExerciseView) -> bool:
    """Whether a check called one of these functions; where it cannot be told, it is said beside each."""
    call = check.counterexample.call if check.counterexample else ""
    called = {
        b.bound_to for b in exercise.result.bindings if re.search(rf"\b{re.escape(b.bound_to)}\(", call)
    }
    return not called or bool(called & {b.bound_to for b in bindings})


def _defining_cell(name: str, cells: Iterable[CellView]) -> int | None:
    """The last cell whose text defines the name: for what has no code of its own, such as a partial."""
    pattern = re.compile(
        rf"^(?:(?:async\s+)?def|class)\s+{re.escape(name)}\b|^{re.escape(name)}\s*=", re.MULTILINE
    )
    found = [cell.index for cell in cells if cell.kind == "code" and pattern.search(cell.source)]
    return found[-1] if found else None


@cache
def environment() -> Environment:
    """The templates, escaping all that is not marked as clean."""
    import jinja2
    from markupsafe import Markup

    from grader.reports.html.plot import as_svg, legend

    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    made.filters |= {
        "points": points,
        "tone": _tone,
        "mark": lambda status: MARKS[_tone(status)],
        "word": WORDS.__getitem__,
        "verdict": lambda status: VERDICTS[Status(status)],
        "title_of": lambda check: printable(title_of(check)),
        "printable": printable,
        "short": _short,
        "clean": Markup,  # for what `clean` made, and the page's own style and script
    }
    made.globals |= {
        "explain": explain,
        "of_points": of_points,
        "as_svg": as_svg,
        "legend": legend,
    }
    return made


def _tone(status: Status) -> str:
    return TONES.get(status, "bad")


def _short(text: str, lines: int = 14, characters: int = 1400) -> str:
    return shortened(printable(text), lines, characters)


def _asset(name: str) -> str:
    return (Path(__file__).parent / "templates" / name).read_text(encoding="utf-8")
