"""The JSON report: a public contract, with a schema in the package.

The same notebook, seed and version give the same bytes once every `seconds` is taken out.
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import Any

from grader.errors import GraderFault
from grader.model import Binding, CellResult, CheckResult, Counterexample, ExerciseResult, Finding, Report
from grader.reports.audience import Audience, seen_by

SCHEMA = "grade-report/1"


def as_json(report: Report, *, audience: Audience = "student") -> str:
    """One JSON object and a newline.

    Raises GraderFault if a number of the report is not finite: JSON has no such numbers.
    """
    try:
        text = json.dumps(
            report_object(report, audience=audience), indent=2, ensure_ascii=False, allow_nan=False
        )
    except ValueError as error:
        raise GraderFault(f"the report cannot be written as JSON: {error}") from error
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"  # students' texts may hold lone surrogates


def report_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `as_json`."""
    path = Path(__file__).parents[1] / "schema" / "report-1.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


def report_object(report: Report, *, audience: Audience = "student") -> dict[str, Any]:
    """The report as JSON's own types."""
    report = seen_by(report, audience)
    return {
        "schema": SCHEMA,
        "audience": audience,
        "submission": {"path": report.submission.path, "sha256": report.submission.sha256},
        "status": report.status.value,
        "score": number(report.score),
        "max_score": number(report.max_score),
        "seed": report.seed,
        "device": report.device,
        "selection": report.selection,
        "exercises": [_exercise(exercise) for exercise in report.exercises],
        "cells": [_cell(cell) for cell in report.cells],
        "isolation": dict(sorted(report.isolation.items())),
        "environment": dict(sorted(report.environment.items())),
        "notes": list(report.notes),
        "seconds": {phase: _seconds(value) for phase, value in sorted(report.seconds.items())},
    }


def _exercise(exercise: ExerciseResult) -> dict[str, Any]:
    return {
        "name": exercise.name,
        "title": exercise.title,
        "status": exercise.status.value,
        "score": number(exercise.score),
        "max_score": number(exercise.max_score),
        "message": exercise.message,
        "answer": exercise.answer,
        "bindings": [_binding(binding) for binding in exercise.bindings],
        "checks": [_check(check) for check in exercise.checks],
    }


def _binding(binding: Binding) -> dict[str, Any]:
    return {
        "name": binding.name,
        "bound_to": binding.bound_to,
        "how": binding.how,
        "order": None if binding.order is None else list(binding.order),
        "cell": binding.cell,
    }


def _check(check: CheckResult) -> dict[str, Any]:
    return {
        "id": check.id,
        "title": check.title,
        "status": check.status.value,
        "points": number(check.points),
        "max_points": number(check.max_points),
        "visible": check.visible,
        "message": check.message,
        "hint": check.hint,
        "finding": _finding(check.finding),
        "counterexample": _counterexample(check.counterexample),
        "examples": check.examples,
        "seconds": _seconds(check.seconds),
        "picture": None if check.picture is None else asdict(check.picture),
    }


def _finding(finding: Finding | None) -> dict[str, str] | None:
    if finding is None:
        return None  # its hint is the check's
    return {"what": finding.what, "expected": finding.expected, "actual": finding.actual}


def _counterexample(example: Counterexample | None) -> dict[str, Any] | None:
    if example is None:
        return None
    return {"inputs": dict(example.inputs), "call": example.call, "returned": example.returned}


def _cell(cell: CellResult) -> dict[str, Any]:
    return {
        "index": cell.index,
        "status": cell.status.value,
        "seconds": _seconds(cell.seconds),
        "error": cell.error,
    }


def number(value: float) -> int | float:
    """2 for 2.0, and no digits that only say in which order a sum was taken."""
    if not math.isfinite(value):
        return value  # `as_json` refuses it
    rounded = round(float(value), 6)
    return int(rounded) if rounded.is_integer() else rounded


def _seconds(value: float) -> float:
    return round(float(value), 6)
