"""What `self_check` shows: a piece of HTML for a notebook's output, or text for a plain terminal."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from grader.model import ExerciseResult, Report, Status, SubmissionInfo
from grader.reports.audience import seen_by
from grader.reports.explain import by_reason
from grader.reports.page import Page
from grader.reports.printable import printable
from grader.reports.terminal import say_exercise

MISSING = "This notebook defines nothing of it yet: run the cell that does, and check the name."


def as_text(exercises: tuple[ExerciseResult, ...], complaint: str = "") -> str:
    """The result as plain lines, 80 columns wide."""
    page = Page()
    if complaint:
        page.say(f"self-check: {complaint}")
    for exercise in _seen(exercises):
        page.say(f"{exercise.name}: {summary(exercise)}")
        if exercise.status not in (Status.NOT_ATTEMPTED, Status.MANUAL):
            say_exercise(page, exercise)
        page.blank()
    return page.plain().rstrip("\n")


def as_fragment(exercises: tuple[ExerciseResult, ...], complaint: str = "") -> str:
    """The result as HTML for an output area: no script, and no style that reaches out of it."""
    from grader.reports.html.page import environment

    shown = [
        {
            "result": exercise,
            "summary": summary(exercise),
            "groups": by_reason([c for c in exercise.checks if c.status is not Status.PASSED]),
            "skipped": [c for c in exercise.checks if c.status is Status.SKIPPED],
            "passed": [c for c in exercise.checks if c.status is Status.PASSED],
        }
        for exercise in _seen(exercises)
    ]
    template = environment().get_template("selfcheck.html.j2")
    text: str = template.render(exercises=shown, complaint=printable(complaint), style=_style())
    return text


def summary(exercise: ExerciseResult) -> str:
    """One line on an exercise: how many checks passed, or why none ran."""
    if exercise.status is Status.NOT_ATTEMPTED:
        return MISSING
    if exercise.status is Status.MANUAL or not exercise.checks:
        return exercise.message or "there is nothing to check here: a person will read it"
    passed = sum(c.status is Status.PASSED for c in exercise.checks)
    if passed == len(exercise.checks):
        return f"all {passed} checks passed" if passed > 1 else "the check passed"
    return f"{passed} of {len(exercise.checks)} checks passed"


def _seen(exercises: tuple[ExerciseResult, ...]) -> tuple[ExerciseResult, ...]:
    report = Report(SubmissionInfo("", ""), Status.PASSED, 0, 0, 0, "", "named", exercises)
    return seen_by(report, "student").exercises


@cache
def _style() -> str:
    return (Path(__file__).parent / "html" / "templates" / "selfcheck.css").read_text(encoding="utf-8")
