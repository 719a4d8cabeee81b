"""GitHub Actions: annotations as workflow commands, and the step summary.

A line of output that begins with `::`, or holds `##[`, is a command to the runner. Whatever a student wrote is therefore
escaped as the runner asks for, and a report printed beside the annotations stands between `silenced`.

Source: GitHub Docs, "Workflow commands for GitHub Actions"; actions/runner, ActionCommand.cs.
"""

from __future__ import annotations

import os
import re
import secrets
from dataclasses import dataclass
from html import escape
from typing import Literal

from grader.model import ExerciseResult, Report, Status
from grader.reports.audience import Audience, seen_by
from grader.reports.explain import (
    VERDICTS,
    cells_that_failed,
    explain,
    missing_layers,
    of_points,
    points,
    title_of,
)
from grader.reports.printable import printable, shortened

MOST_OF_A_KIND = 10  # GitHub shows no more of a step
LONGEST = 2000  # characters of one message
SUMMARY_BYTES = 1 << 20  # of one step; GitHub shows nothing of a longer one

Kind = Literal["error", "warning", "notice"]


@dataclass(frozen=True)
class Annotation:
    """One message, and where in the repository it belongs, if that is known. Lines count from 1."""

    kind: Kind
    title: str
    message: str
    file: str = ""
    line: int | None = None

    def command(self) -> str:
        """The workflow command: one line."""
        places = {"file": self.file, "line": "" if self.line is None else str(self.line), "title": self.title}
        properties = ",".join(f"{name}={_property(value)}" for name, value in places.items() if value)
        return f"::{self.kind} {properties}::{_data(self.message)}"


def as_github(report: Report, *, audience: Audience = "student", source: str = "", root: str = "") -> str:
    """Annotations, a line each: at most ten errors, ten warnings and one notice.

    `source` is the notebook file's text, in which the lines of functions are looked up; `root` is the checkout, to which
    paths are relative.
    """
    report = seen_by(report, audience)
    file = _within(report.submission.path, root)
    errors = [one for exercise in report.exercises for one in _errors(exercise, file, source)]
    warnings = [
        Annotation("warning", f"cell {index + 1} failed", shortened(reason, 4, 400), file)
        for index, reason in cells_that_failed(report)
    ]
    warnings += [
        Annotation("warning", "not isolated", f"the notebook was not isolated by {layer}: {reason}", file)
        for layer, reason in missing_layers(report).items()
    ]
    score = of_points(report.score, report.max_score) if report.max_score else "nothing was graded"
    notice = Annotation("notice", "Grade", f"{os.path.basename(report.submission.path)}: {score}", file)
    told = [*_most(errors), *_most(warnings), notice]
    return "".join(f"{one.command()}\n" for one in told)


def silenced(text: str) -> str:
    """The text, in which the runner obeys nothing: with a word to stop at that nobody can guess."""
    word = secrets.token_hex(16)
    return f"::stop-commands::{word}\n{text.rstrip(chr(10))}\n::{word}::\n"


def as_summary(report: Report, *, audience: Audience = "student") -> str:
    """The step summary: HTML without an empty line, within which Markdown has no say."""
    report = seen_by(report, audience)
    score = of_points(report.score, report.max_score) if report.max_score else "nothing was graded"
    lines = [f"<h2>{_html(os.path.basename(report.submission.path))}: {score}</h2>", "<table>"]
    lines.append("<tr><th></th><th>Exercise</th><th>Points</th><th></th></tr>")
    for exercise in report.exercises:
        if exercise.status is not Status.NOT_ATTEMPTED:
            mark = "✅" if exercise.status is Status.PASSED else "❌"
            lines.append(
                f"<tr><td>{mark}</td><td>{_html(exercise.title)}</td><td>{points(exercise.score)} / "
                f"{points(exercise.max_score)}</td><td>{_html(VERDICTS[exercise.status])}</td></tr>"
            )
    lines.append("</table>")
    for index, reason in cells_that_failed(report):
        lines.append(f"<p>cell {index + 1} failed: <code>{_html(shortened(reason, 4, 400))}</code></p>")
    for exercise in report.exercises:
        lines += _details(exercise)
    text = "\n".join(lines) + "\n\n"
    return text if len(text.encode("utf-8", "replace")) < SUMMARY_BYTES else "\n".join(lines[:40]) + "\n\n"


def _errors(exercise: ExerciseResult, file: str, source: str) -> list[Annotation]:
    """What is said of an exercise's checks: each that did not pass, but those that were not tried."""
    lines = [line for binding in exercise.bindings if (line := line_of(binding.bound_to, source))]
    where = lines[0] if lines else None
    told = []
    for check in exercise.checks:
        if check.status in (Status.PASSED, Status.SKIPPED, Status.MANUAL):
            continue
        passages = explain(check)
        words = "\n".join(
            f"{p.label}: {shortened(p.text)}" if p.label else shortened(p.text) for p in passages
        )
        title = f"{exercise.name}: {title_of(check)}"
        told.append(Annotation("error", title, words[:LONGEST], file, where))
    return told


def line_of(name: str, source: str) -> int | None:
    """The last line of a file that defines the name; in a notebook, the line of its JSON."""
    pattern = re.compile(
        rf'^\s*"?(?:(?:async\s+)?def|class)\s+{re.escape(name)}\b|^\s*"?{re.escape(name)}\s*=[^=]'
    )
    found = [number for number, line in enumerate(source.splitlines(), 1) if pattern.search(line)]
    return found[-1] if found else None


def _most(annotations: list[Annotation]) -> list[Annotation]:
    """As many as are shown; the last one says how many more there are."""
    if len(annotations) <= MOST_OF_A_KIND:
        return annotations
    kept = annotations[: MOST_OF_A_KIND - 1]
    left = len(annotations) - len(kept)
    return [
        *kept,
        Annotation(kept[0].kind, f"and {left} more", "The step's summary has them all.", kept[0].file),
    ]


def _details(exercise: ExerciseResult) -> list[str]:
    lines = []
    for check in exercise.checks:
        if check.status in (Status.PASSED, Status.SKIPPED):
            continue
        lines.append(f"<details><summary>{_html(exercise.name)}: {_html(title_of(check))}</summary>")
        for passage in explain(check):
            label = f"<p>{_html(passage.label)}</p>" if passage.label else ""
            lines.append(f"{label}<pre>{_html(shortened(passage.text))}</pre>")
        lines.append("</details>")
    return lines


def _within(path: str, root: str) -> str:
    """The path from the checkout; as it is, where it lies elsewhere."""
    if not root:
        return path
    relative = os.path.relpath(path, root)
    return path if relative.startswith("..") else relative


def _html(text: str) -> str:
    """Text within HTML within Markdown: a line break would end the one, and begin the other."""
    return escape(printable(text)).replace("\n", "&#10;").replace("`", "&#96;")


def _data(text: str) -> str:
    text = printable(text).replace(
        "##[", "## ["
    )  # the runner's older commands, which it finds anywhere in a line
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(shortened(text, 1, 200)).replace(":", "%3A").replace(",", "%2C")
