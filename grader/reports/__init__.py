"""Reports: functions of `grader.model.Report`, in one table. Nothing here decides a grade."""

from __future__ import annotations

from collections.abc import Callable

from grader.model import Report
from grader.reports.as_json import as_json
from grader.reports.audience import Audience
from grader.reports.export import write_report
from grader.reports.github import as_github, as_summary, silenced
from grader.reports.gradescope import as_gradescope, as_partial, as_refusal
from grader.reports.junit import as_junit
from grader.reports.progress import LiveProgress, PlainProgress, Progress, SilentProgress, progress_for
from grader.reports.terminal import as_terminal, print_report

__all__ = [
    "REPORTS",
    "Audience",
    "LiveProgress",
    "PlainProgress",
    "Progress",
    "SilentProgress",
    "as_github",
    "as_gradescope",
    "as_html",
    "as_json",
    "as_junit",
    "as_partial",
    "as_refusal",
    "as_summary",
    "as_terminal",
    "print_report",
    "progress_for",
    "silenced",
    "write_report",
]


def as_html(report: Report, *, audience: Audience = "student") -> str:
    """The feedback as one page; see `grader.reports.html`, which is imported when a page is asked for."""
    from grader.reports import html

    return html.as_html(report, audience=audience)


# Each takes a Report, and `audience` by name, and gives the whole text of the report.
REPORTS: dict[str, Callable[..., str]] = {
    "github": as_github,
    "gradescope": as_gradescope,
    "html": as_html,
    "json": as_json,
    "junit": as_junit,
    "terminal": as_terminal,
}
