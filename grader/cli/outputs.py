"""Where the reports of one grade go: files, stdout, the terminal, GitHub's runner."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from grader.errors import GraderError, UsageError

if TYPE_CHECKING:
    from grader.model import Report
    from grader.reports import Progress

FILES = {  # option -> what it writes; each is a report of `grader.reports.REPORTS`
    "json": "write the report as JSON (- for stdout)",
    "junit": "write the report as JUnit XML (- for stdout)",
    "html": "write the feedback as one HTML file, with pictures and the notebook as it ran",
    "gradescope": "write Gradescope's results.json, partial results while grading",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    for name, words in FILES.items():
        parser.add_argument(f"--{name}", metavar="OUT", help=words)
    parser.add_argument(
        "--github", action="store_true", help="annotations and a step summary for GitHub Actions"
    )


def wanted(options: argparse.Namespace) -> dict[str, str]:
    """The reports to write, and where. Raises UsageError where that cannot be, before anything is started."""
    targets = {name: target for name in FILES if (target := getattr(options, name)) is not None}
    if list(targets.values()).count("-") > 1:
        raise UsageError("only one report can go to stdout")
    for target in targets.values():
        if target != "-" and not Path(target).absolute().parent.is_dir():
            raise UsageError(f"{target}: the report cannot be written: there is no such folder")
    return targets


def progress_of(options: argparse.Namespace, targets: dict[str, str]) -> Progress:
    """Who is told how far the grade is."""
    from grader.reports import SilentProgress, progress_for
    from grader.reports.partial import PartialResults

    # GitHub's runner obeys what is printed, on stderr too: nothing of a student's before it is silenced.
    quiet = options.quiet or options.github
    progress: Progress = SilentProgress() if quiet else progress_for(sys.stderr)
    partial = targets.get("gradescope", "-")
    return progress if partial == "-" else PartialResults(progress, partial)


def publish(report: Report, options: argparse.Namespace, targets: dict[str, str]) -> None:
    """Write every report that was asked for."""
    from grader.reports import REPORTS, print_report, write_report

    unwritten: GraderError | None = None
    for name, target in targets.items():
        try:
            write_report(REPORTS[name](report), target)
        except GraderError as error:  # a full disk takes none of the other reports with it
            unwritten = unwritten or error
    stream = sys.stderr if "-" in targets.values() else sys.stdout
    if options.github:
        _tell_github(report, options, stream)
    elif not options.quiet:
        print_report(report, stream)
    if unwritten is not None:
        raise unwritten


def _tell_github(report: Report, options: argparse.Namespace, stream: TextIO) -> None:
    from grader.reports import as_github, as_summary, as_terminal, silenced

    if not options.quiet:
        stream.write(silenced(as_terminal(report)))
    try:
        source = Path(options.file).read_text(encoding="utf-8", errors="replace")
    except OSError:
        source = ""  # it was read a moment ago; without it no line is known
    stream.write(as_github(report, source=source, root=os.environ.get("GITHUB_WORKSPACE", "")))
    stream.flush()
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        try:
            with open(summary, "a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(as_summary(report))
        except OSError as error:
            raise UsageError(f"{summary}: the step summary cannot be written: {error.strerror}") from None
