"""The prose of a verdict, made once, for every kind of report.

A check's failure is data in `grader.model`; here it becomes labelled passages in the order in which a
student wants them. Each report only lays them out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from grader.model import CellStatus, CheckResult, Report, Status

VERDICTS = {
    Status.PASSED: "passed",
    Status.FAILED: "wrong answer",
    Status.ERROR: "your code raised an error",
    Status.TIMEOUT: "your code took too long",
    Status.KILLED: "your code ended the kernel",
    Status.SKIPPED: "not tried: a check that it builds on did not pass",
    Status.MANUAL: "a person will mark this",
    Status.INTERNAL: "the grader failed here, not you; it costs you no points, please report it",
    Status.NOT_ATTEMPTED: "not attempted",
}

CELL_VERDICTS = {
    CellStatus.OK: "ran",
    CellStatus.ERROR: "raised an error",
    CellStatus.TIMEOUT: "took too long and was stopped",
    CellStatus.KILLED: "ended the kernel",
    CellStatus.SKIPPED: "was not run",
}

SELECTIONS = {
    "named": "the exercises named on the command line",
    "metadata": "the exercises that the notebook's metadata names",
    "attempted": "the exercises that the notebook attempts",
}


ONE_LINE = 60  # characters of inputs that still read well beside each other


@dataclass(frozen=True)
class Passage:
    """A piece of an explanation. Code is to be copied, so it is never wrapped or indented."""

    label: str
    text: str
    kind: Literal["prose", "value", "code"] = "value"


def explain(check: CheckResult) -> tuple[Passage, ...]:
    """Why a check did not pass: what, expected, seen, the smallest input, a call to paste, its result, hint.

    The first passage is the headline, and there always is one. Empty for a check that passed.
    """
    if check.status is Status.PASSED:
        return ()
    passages = [Passage("", _headline(check), "prose")]
    finding = check.finding
    if finding is not None:
        raised = check.status is Status.ERROR  # then "expected: no exception" says nothing
        passages += [
            Passage("expected", "" if raised else finding.expected),
            Passage("" if raised else "got", finding.actual),
        ]
    example = check.counterexample
    if example is not None:
        inputs = [f"{name} = {value}" for name, value in example.inputs.items()]
        on_one_line = sum(map(len, inputs)) <= ONE_LINE
        if on_one_line or not example.call:  # otherwise the call shows them, and better
            passages.append(Passage("smallest failing input", (", " if on_one_line else "\n").join(inputs)))
        passages.append(Passage("to see it, paste this into a cell", example.call, "code"))
        if check.status is Status.FAILED:  # otherwise nothing came back
            passages.append(Passage("it gives", example.returned))
    if check.status is Status.FAILED:  # a check's hint is about wrong answers, not about exceptions
        passages.append(Passage("hint", check.hint or "", "prose"))
    return tuple(passage for passage in passages if passage.text.strip())


def _headline(check: CheckResult) -> str:
    verdict = VERDICTS[check.status]
    what = (check.finding.what if check.finding is not None else check.message).strip()
    if not what:
        return verdict if check.visible else f"{verdict} (this check does not show its inputs)"
    return what if check.status in (Status.FAILED, Status.ERROR) else f"{verdict}: {what}"


def by_reason(checks: list[CheckResult]) -> list[list[CheckResult]]:
    """The checks that were tried; those that met the same mistake, such as the same exception, together."""
    groups: dict[object, list[CheckResult]] = {}
    for check in checks:
        if check.status is not Status.SKIPPED:
            reason = tuple(p for p in explain(check) if p.label in ("", "expected", "got"))
            unknown = check.finding is None and not check.message
            own = unknown or (check.status is Status.FAILED and check.counterexample is not None)
            groups.setdefault(check.id if own else reason, []).append(check)
    return list(groups.values())


def title_of(check: CheckResult) -> str:
    """The check's title without the full stop of the sentence that it is."""
    return check.title.strip().removesuffix(".")


def points(value: float) -> str:
    """Points without needless digits: 2, 1.5, 0.33."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def of_points(score: float, maximum: float) -> str:
    """ "3 of 4 points"."""
    return f"{points(score)} of {points(maximum)} point{'' if points(maximum) == '1' else 's'}"


def missing_layers(report: Report) -> dict[str, str]:
    """The layers of isolation that were not in force, and why; the sandbox reports them as "missing: why"."""
    return {
        layer: state.removeprefix("missing").lstrip(": ") or "no reason was given"
        for layer, state in report.isolation.items()
        if not state or state.startswith("missing")
    }


def cells_that_failed(report: Report) -> list[tuple[int, str]]:
    """Each cell that did not end well, by index, and why. Cells that were merely not reached are left out."""
    failed = []
    for cell in report.cells:
        if cell.status not in (CellStatus.OK, CellStatus.SKIPPED):
            reason = cell.error if cell.error and cell.error.strip() else CELL_VERDICTS[cell.status]
            failed.append((cell.index, reason.strip()))
    return failed
