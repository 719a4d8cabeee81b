"""What each reader of a report may see."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from grader.model import CheckResult, Report

Audience = Literal["student", "instructor"]


def seen_by(report: Report, audience: Audience) -> Report:
    """The report as that reader may see it: a student sees title and points of a hidden check, no more."""
    if audience == "instructor":
        return report
    exercises = (replace(e, checks=tuple(details_hidden(c) for c in e.checks)) for e in report.exercises)
    return replace(report, exercises=tuple(exercises))


def details_hidden(check: CheckResult) -> CheckResult:
    """The check as a student may see it."""
    if check.visible:
        return check
    return replace(check, message="", hint=None, finding=None, counterexample=None, picture=None)
