"""The report that a student reads: the score, what is wrong and how to see it, the circumstances."""

from __future__ import annotations

import os
import shutil
from typing import TextIO

from grader.model import CellStatus, CheckResult, ExerciseResult, Report, Status
from grader.reports.audience import Audience, seen_by
from grader.reports.explain import (
    SELECTIONS,
    VERDICTS,
    Passage,
    by_reason,
    cells_that_failed,
    explain,
    missing_layers,
    of_points,
    points,
    title_of,
)
from grader.reports.page import WIDTH, Page
from grader.reports.printable import shortened

WIDEST = 100  # longer lines of prose are hard to read

_STYLES = {
    Status.PASSED: "green",
    Status.SKIPPED: "yellow",
    Status.MANUAL: "cyan",
    Status.INTERNAL: "magenta",
    Status.NOT_ATTEMPTED: "dim",
}
_MARKS = {
    Status.PASSED: "✓",
    Status.SKIPPED: "-",
    Status.MANUAL: "?",
    Status.INTERNAL: "!",
    Status.NOT_ATTEMPTED: " ",
}


def as_terminal(report: Report, *, audience: Audience = "student") -> str:
    """The report as plain text, 80 columns wide."""
    return _page(seen_by(report, audience), Page()).plain()


def print_report(report: Report, file: TextIO, *, audience: Audience = "student") -> None:
    """Print the report: in colour and as wide as the window on a terminal, else plain and 80 columns wide."""
    width = WIDTH
    if file.isatty():
        width = max(40, min(shutil.get_terminal_size((WIDTH, 24)).columns, WIDEST))
    _page(seen_by(report, audience), Page(width, getattr(file, "encoding", None) or "utf-8")).print(file)


def _page(report: Report, page: Page) -> Page:
    attempted = [e for e in report.exercises if e.status is not Status.NOT_ATTEMPTED]
    _head(page, report, attempted)
    _cells(page, report)
    for exercise in attempted:
        say_exercise(page, exercise)
    _foot(page, report)
    return page


def _head(page: Page, report: Report, attempted: list[ExerciseResult]) -> None:
    style = "bold green" if report.status is Status.PASSED else "bold"
    name = os.path.basename(report.submission.path) or report.submission.path
    score = of_points(report.score, report.max_score) if report.max_score else "nothing was graded"
    page.say(f"{name}: {score}", style=style)
    page.blank()
    width = max((len(exercise.name) for exercise in attempted), default=0)
    for exercise in attempted:
        line = page.text(
            f"  {_MARKS.get(exercise.status, '✗')} {exercise.name:<{width}}  ", _style(exercise.status)
        )
        line += page.text(
            f"{points(exercise.score):>4} / {points(exercise.max_score):<4}  {_summary(exercise)}"
        )
        line.rstrip()
        page.say(line, hanging=6)
    missed = [exercise.name for exercise in report.exercises if exercise.status is Status.NOT_ATTEMPTED]
    if missed:
        page.say(f"not attempted: {', '.join(missed)}", indent=4, hanging=2)
    if not attempted:
        page.blank()
        first = "First mend the cells that failed." if cells_that_failed(report) else "Check their names."
        page.say(
            "No exercise was found: when the notebook had run, it defined none of the functions and classes "
            f"that the exercises ask for. {first}",
            style="bold",
        )


def _summary(exercise: ExerciseResult) -> str:
    """What to say of an exercise in the rest of its line."""
    if exercise.status is Status.PASSED:
        return ""
    if exercise.message or not exercise.checks:
        return "see below" if exercise.message else VERDICTS[exercise.status]
    faults = sum(c.status is Status.INTERNAL for c in exercise.checks)
    manual = sum(c.status is Status.MANUAL for c in exercise.checks)
    judged = len(exercise.checks) - faults - manual
    right = sum(c.status is Status.PASSED for c in exercise.checks)
    told = [f"{right} of {judged} check{'s' * (judged != 1)} passed"] if judged else []
    told += [f"{faults} not counted (our fault)"] if faults else []
    told += [VERDICTS[Status.MANUAL]] if manual else []
    return ", ".join(told)


def _cells(page: Page, report: Report) -> None:
    failed = cells_that_failed(report)
    if not failed:
        return
    page.blank()
    page.say("1 cell failed" if len(failed) == 1 else f"{len(failed)} cells failed", style="bold red")
    places = {cell.index: place for place, cell in enumerate(report.cells, 1)}
    together: dict[str, list[int]] = {}
    for index, reason in failed:
        together.setdefault(reason, []).append(index)
    for reason, cells in together.items():
        which = f"cell {cells[0] + 1} (code cell {places[cells[0]]})"
        if len(cells) > 1:
            which = f"cells {', '.join(str(index + 1) for index in cells[:-1])} and {cells[-1] + 1}"
        page.say(f"{which}: {shortened(reason, 4, 400)}", indent=2, hanging=2)
    unrun = sum(cell.status is CellStatus.SKIPPED for cell in report.cells)
    if unrun:
        page.say(f"{unrun} more {'was' if unrun == 1 else 'were'} not run", indent=2)


def say_exercise(page: Page, exercise: ExerciseResult) -> None:
    """An exercise's own part: nothing where all went well and under the contract's own names."""
    renamed = [b for b in exercise.bindings if b.name != b.bound_to or b.order is not None]
    told = [check for check in exercise.checks if check.status is not Status.PASSED]
    if not (told or exercise.message or renamed):
        return
    page.blank()
    score = f"{points(exercise.score)} / {points(exercise.max_score)}"
    page.rule(f"{exercise.name}  {score}", style="bold")
    left = [f"{b.bound_to} as {b.name}" for b in renamed if b.variable]
    if left:
        page.say(f"judged from what your cells left: {', '.join(left)}", indent=2, hanging=2)
    for binding in (b for b in renamed if not b.variable):
        order = ", with its arguments in another order" if binding.order is not None else ""
        page.say(f"your {binding.bound_to} was graded as {binding.name}{order}", indent=2, hanging=2)
    groups = by_reason(told)
    if exercise.message:
        page.blank()
        prefix = f"{VERDICTS[Status.INTERNAL]}: " if exercise.status is Status.INTERNAL else ""
        page.say(prefix + exercise.message, indent=2, hanging=2, style=_style(exercise.status))
        same = [group for group in groups if explain(group[0])[0].text == exercise.message]
        _titles(page, "so these checks did not pass:", [check for group in same for check in group])
        groups = [group for group in groups if group not in same]
    for group in groups:
        _check(page, group[0])
        _titles(page, "for the same reason:", group[1:])
    skipped = [check for check in told if check.status is Status.SKIPPED]
    _titles(page, "not tried, because a check that they build on did not pass:", skipped)


def _titles(page: Page, label: str, checks: list[CheckResult]) -> None:
    if not checks:
        return
    page.blank()
    page.say(label, indent=2, style=_style(checks[0].status))
    for check in checks:
        mark = _MARKS.get(check.status, "✗")
        page.say(f"{mark} {title_of(check)}", indent=4, hanging=2, right=_worth(check))


def _check(page: Page, check: CheckResult) -> None:
    page.blank()
    style = f"bold {_style(check.status)}"
    page.say(
        f"{_MARKS.get(check.status, '✗')} {title_of(check)}", hanging=2, style=style, right=_worth(check)
    )
    for passage in explain(check):
        _passage(page, passage)


def _worth(check: CheckResult) -> str:
    if check.status in (Status.INTERNAL, Status.MANUAL):
        return ""
    return f"{points(check.points)} / {points(check.max_points)}"


def _passage(page: Page, passage: Passage) -> None:
    if passage.kind == "code":
        page.blank()
        page.say(f"{passage.label}:", indent=2)
        page.blank()
        page.verbatim(passage.text.strip("\n"), "cyan")
        page.blank()
        return
    text = shortened(passage.text)
    if not passage.label:
        page.say(text, indent=2 if passage.kind == "prose" else 4, hanging=2)
    elif passage.kind == "prose":
        page.say(f"{passage.label}: {text}", indent=2, hanging=2, style="italic")
    elif "\n" not in text and len(passage.label) + len(text) + 6 <= page.width:
        page.say(page.text(f"{passage.label + ':':<10} ", "dim") + page.text(text), indent=4)
    else:
        page.say(f"{passage.label}:", indent=4, style="dim")
        page.say(text, indent=6)


def _foot(page: Page, report: Report) -> None:
    page.blank()
    page.say("─" * page.width, style="dim")
    page.say(f"graded: {SELECTIONS.get(report.selection, report.selection)}", style="dim")
    for note in report.notes:
        page.say(f"note: {note}", hanging=2, style="dim")
    missing = missing_layers(report)
    for layer, reason in missing.items():
        page.say(
            f"WARNING: the notebook was not isolated by {layer}: {reason}", hanging=2, style="bold yellow"
        )
    in_force = [layer for layer in report.isolation if layer not in missing]
    if not report.isolation:
        page.say("WARNING: nothing is known of the notebook's isolation", style="bold yellow")
    if in_force:
        page.say(f"isolated by {', '.join(in_force)}", hanging=2, style="dim")
    versions = (f"{package} {version}" for package, version in report.environment.items())
    page.say_items([f"seed {report.seed}", report.device, *versions], " · ", hanging=2, style="dim")


def _style(status: Status) -> str:
    return _STYLES.get(status, "red")
