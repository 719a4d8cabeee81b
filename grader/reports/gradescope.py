"""Gradescope's results.json: a test a check, in the order of the exercises.

Scores are the checks' own; the total is given beside them, so that Gradescope need not add up what does not count.

Source: Gradescope, "Autograder Specifications: output format", https://gradescope-autograders.readthedocs.io/en/latest/specs/
"""

from __future__ import annotations

import json
from html import escape
from typing import Any

from grader.model import CheckResult, ExerciseResult, Report, Status
from grader.reports.as_json import number
from grader.reports.audience import Audience, details_hidden, seen_by
from grader.reports.explain import VERDICTS, cells_that_failed, explain, missing_layers, of_points, title_of
from grader.reports.printable import printable, shortened

VISIBLE, FOR_STAFF = "visible", "hidden"


def as_gradescope(report: Report, *, audience: Audience = "student") -> str:
    """The whole of results.json."""
    report = seen_by(report, audience)
    tests = [
        _test(e, check)
        for e in report.exercises
        if e.status is not Status.NOT_ATTEMPTED
        for check in _checks(e)
    ]
    return _written(
        {
            "score": number(report.score),
            "execution_time": round(sum(report.seconds.values()), 3),
            "output": _opening(report),
            "output_format": "html",
            "test_output_format": "html",
            "test_name_format": "text",
            "visibility": VISIBLE,
            "stdout_visibility": FOR_STAFF,
            "tests": tests,
            "extra_data": {
                "max_score": number(report.max_score),
                "seed": str(report.seed),
                "sha256": report.submission.sha256,
            },
        }
    )


def as_partial(results: list[tuple[str, CheckResult]]) -> str:
    """What is known while the checks run: (exercise, check). It stands if Gradescope ends the run before its end."""
    tests = [_test_of(name, details_hidden(check)) for name, check in results]
    return _written(
        {
            "score": number(sum(check.points for _, check in results)),
            "output": f"Grading was not finished: {len(results)} checks were judged.",
            "output_format": "text",
            "test_output_format": "html",
            "test_name_format": "text",
            "visibility": VISIBLE,
            "stdout_visibility": FOR_STAFF,
            "tests": tests,
        }
    )


def as_refusal(reason: str) -> str:
    """For a submission that cannot be graded at all: no points, and what to do."""
    return _written(
        {
            "score": 0,
            "output": printable(reason),
            "output_format": "text",
            "visibility": VISIBLE,
            "stdout_visibility": FOR_STAFF,
            "tests": [],
        }
    )


def _checks(exercise: ExerciseResult) -> list[CheckResult]:
    """An exercise's checks; one without any is one test, so that none is silent."""
    if exercise.checks:
        return list(exercise.checks)
    return [
        CheckResult(
            "attempt",
            exercise.title,
            exercise.status,
            exercise.score,
            exercise.max_score,
            message=exercise.message,
        )
    ]


def _test(exercise: ExerciseResult, check: CheckResult) -> dict[str, Any]:
    return _test_of(exercise.name, check)


def _test_of(exercise: str, check: CheckResult) -> dict[str, Any]:
    test: dict[str, Any] = {
        "name": printable(f"{exercise}: {title_of(check)}"),
        "output": "".join(_paragraph(passage.label, passage.text) for passage in explain(check)) or "passed",
        "output_format": "html",
        "visibility": VISIBLE,
        "tags": [exercise],
        "extra_data": {"id": check.id, "status": check.status.value},
    }
    if check.status not in (Status.INTERNAL, Status.MANUAL):  # these do not count, and are no failures
        test |= {
            "score": number(check.points),
            "max_score": number(check.max_points),
            "status": "passed" if check.status is Status.PASSED else "failed",
        }
    return test


def _opening(report: Report) -> str:
    score = of_points(report.score, report.max_score) if report.max_score else "nothing was graded"
    parts = [f"<p><b>{_html(score)}</b></p>"]
    for exercise in report.exercises:
        if exercise.message:
            parts.append(_paragraph(exercise.name, exercise.message))
        elif exercise.status is Status.MANUAL:
            parts.append(_paragraph(exercise.name, VERDICTS[Status.MANUAL]))
    parts += [
        _paragraph(f"cell {index + 1} failed", shortened(why, 4, 400))
        for index, why in cells_that_failed(report)
    ]
    parts += [_paragraph(f"not isolated by {layer}", why) for layer, why in missing_layers(report).items()]
    missed = [e.name for e in report.exercises if e.status is Status.NOT_ATTEMPTED]
    if missed:
        parts.append(f"<p>not attempted: {_html(', '.join(missed))}</p>")
    return "".join(parts)


def _paragraph(label: str, text: str) -> str:
    before = f"<b>{_html(label)}:</b>" if label else ""
    return (
        f"<p>{before}</p><pre>{_html(shortened(text))}</pre>" if label else f"<p>{_html(shortened(text))}</p>"
    )


def _html(text: str) -> str:
    return escape(printable(text))


def _written(results: dict[str, Any]) -> str:
    return json.dumps(results, indent=1, ensure_ascii=True, allow_nan=False) + "\n"
