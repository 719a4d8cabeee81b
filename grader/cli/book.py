"""`grader book`: what the gradebook holds, as lists and exports, and what a person adds to it."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.cli.frame import FULL_MARKS, LESS
from grader.errors import UsageError

if TYPE_CHECKING:
    from grader.gradebook.book import Gradebook
    from grader.gradebook.standings import Standing

VARIABLE = "GRADER_GRADEBOOK"
ASSIGNMENT = "assignment"


def add_gradebook_options(parser: argparse.ArgumentParser, help: str) -> None:
    """`--gradebook` and `--assignment`, the same for every command."""
    parser.add_argument("--gradebook", metavar="URL", default=os.environ.get(VARIABLE), help=help)
    parser.add_argument(
        "--assignment", metavar="NAME", default=ASSIGNMENT, help="whose scores (default: %(default)s)"
    )


def add_parser(tools: Any) -> None:
    """The tool and its own commands."""
    parser = tools.add_parser("book", help="the gradebook: list, history, export, mark, override")
    commands = parser.add_subparsers(dest="book", required=True, metavar="COMMAND")

    def command(name: str, help: str) -> argparse.ArgumentParser:
        found: argparse.ArgumentParser = commands.add_parser(name, help=help)
        add_gradebook_options(found, f"sqlite:///grades.db or postgresql://… (default: ${VARIABLE})")
        return found

    command("list", "what counts for each student")
    command("history", "all that ever happened to a student's grades").add_argument(
        "student", metavar="STUDENT"
    )
    command("answers", "the free-text answers that nobody has marked")
    export = command("export", "as CSV, or into a Canvas gradebook")
    export.add_argument("--csv", metavar="OUT", help="a row a student (- for stdout)")
    export.add_argument("--canvas", metavar="FILE", type=Path, help="the gradebook as Canvas exported it")
    export.add_argument("--column", metavar="TITLE", help="the assignment's column there")
    export.add_argument("--out", metavar="OUT", help="where the filled gradebook goes")
    drawn = command("report", "the class as a page: scores, checks that fail most, what needs a look")
    drawn.add_argument("--html", metavar="OUT", required=True, help="a file, or - for stdout")
    for name, what in (
        ("mark", "give a free-text answer its points"),
        ("override", "set points in place of a verdict"),
    ):
        decision = command(name, what)
        decision.add_argument(
            "student", metavar="STUDENT", help="the name, or the learning platform's number"
        )
        whole = ", or - for the whole submission" if name == "override" else ""
        decision.add_argument("exercise", metavar="EXERCISE", help=f"its name{whole}")
        decision.add_argument("points", metavar="POINTS", type=float)
        decision.add_argument("--why", metavar="TEXT", required=True, help="stays beside the points")
        decision.add_argument("--who", metavar="NAME", help="default: who is logged in")


def run_book(options: argparse.Namespace) -> int:
    """One command. 0 where all is well, 1 where an export left somebody out."""
    if not options.gradebook:
        raise UsageError(f"which gradebook? give --gradebook URL, or set {VARIABLE}")
    from grader.gradebook.book import Gradebook

    book = Gradebook(options.gradebook)
    try:
        return COMMANDS[options.book](book, options)
    finally:
        book.close()


def list_standings(book: Gradebook, options: argparse.Namespace) -> int:
    lines = [("student", "number", "score", "status", "")]
    for standing in book.standings(options.assignment):
        lines.append(
            (standing.student, standing.student_id, _score(standing), standing.status, _remarks(standing))
        )
    _print(lines, f"nothing is recorded for the assignment {options.assignment!r}")
    return FULL_MARKS


def show_history(book: Gradebook, options: argparse.Namespace) -> int:
    lines = [("when", "what", "points", "by", "why")]
    for event in book.history(options.student):
        of = "" if event["of"] is None else f" / {event['of']:g}"
        what = " ".join(filter(None, [event["assignment"], event["exercise"], event["what"]]))
        lines.append(
            (f"{event['at']:%Y-%m-%d %H:%M}", what, f"{event['points']:g}{of}", event["who"], event["why"])
        )
    _print(lines, f"nothing is recorded of {options.student!r}")
    return FULL_MARKS


def list_answers(book: Gradebook, options: argparse.Namespace) -> int:
    from grader.batch.summary import write_lines
    from grader.reports.printable import printable

    for standing, exercise, text in book.answers(options.assignment):
        heading = f"{standing.student} {standing.student_id}".strip()
        write_lines([f"── {printable(heading)}: {exercise}", *printable(text).splitlines(), ""], sys.stdout)
    return FULL_MARKS


def export(book: Gradebook, options: argparse.Namespace) -> int:
    from grader.reports import write_report
    from grader.reports.spreadsheet import as_csv

    if bool(options.csv) == bool(options.canvas):
        raise UsageError("export to what? give --csv OUT, or --canvas FILE --column TITLE --out OUT")
    standings = book.standings(options.assignment)
    if options.canvas:
        return _into_canvas(standings, options)
    exercises = sorted({name for standing in standings for name in standing.exercises})
    header = ["student", "student_id", "late", "score", "max_score", "status", "remarks", *exercises]
    rows = []
    for s in standings:
        scores = [s.exercises[name][0] if name in s.exercises else None for name in exercises]
        rows.append([s.student, s.student_id, s.late, s.score, s.max_score, s.status, _remarks(s), *scores])
    write_report(as_csv(header, rows), options.csv)
    return FULL_MARKS


def _into_canvas(standings: Sequence[Standing], options: argparse.Namespace) -> int:
    from grader.document import read_bytes
    from grader.errors import SubmissionFault
    from grader.gradebook.canvas import Score, merge
    from grader.reports import write_report

    if not options.column or not options.out:
        raise UsageError("--canvas FILE wants --column TITLE, the assignment's column in it, and --out OUT")
    try:
        data = read_bytes(options.canvas)
        merged = merge(data, options.column, [Score(s.student, s.student_id, s.score) for s in standings])
    except (SubmissionFault, UsageError) as error:
        raise UsageError(f"{options.canvas}: {error}") from None
    write_report(merged.content, options.out)
    print(
        f"{len(merged.filled)} filled in, {len(merged.kept)} excused in Canvas and left so", file=sys.stderr
    )
    for what, names in (
        ("in Canvas, without a grade here", merged.without),
        ("graded here, not in Canvas", merged.unknown),
    ):
        if names:
            print(f"{what}: {'; '.join(names)}", file=sys.stderr)
    most = {standing.max_score for standing in standings}
    if merged.possible is not None and most - {merged.possible}:
        print(f"note: the column's points possible are {merged.possible:g}, the submissions' maximum is "
              f"{', '.join(f'{value:g}' for value in sorted(most))}", file=sys.stderr)  # fmt: skip
    return LESS if merged.unknown else FULL_MARKS


def draw(book: Gradebook, options: argparse.Namespace) -> int:
    from datetime import datetime

    from grader.gradebook.class_report import class_report
    from grader.reports import write_report

    write_report(class_report(book, options.assignment, datetime.now()), options.html)
    return FULL_MARKS


def decide(book: Gradebook, options: argparse.Namespace) -> int:
    who = options.who or getpass.getuser()
    exercise = "" if options.exercise == "-" else options.exercise
    action = book.mark if options.book == "mark" else book.override
    standing = action(options.assignment, options.student, exercise, options.points, who, options.why)
    print(f"{standing.student}: {_score(standing)}")
    return FULL_MARKS


COMMANDS = {"list": list_standings, "history": show_history, "answers": list_answers, "export": export,
            "mark": decide, "override": decide, "report": draw}  # fmt: skip


def _score(standing: Standing) -> str:
    return f"{standing.score:g} / {standing.max_score:g}"


def _remarks(standing: Standing) -> str:
    remarks = [*(f"{name} is to be marked" for name in standing.pending)]
    return "; ".join(remarks + ["late"] * standing.late + ["overridden"] * standing.decided)


def _print(rows: Sequence[tuple[str, ...]], nothing: str) -> None:
    """Columns as wide as what is in them."""
    from grader.batch.summary import write_lines
    from grader.reports.printable import printable

    if len(rows) == 1:
        print(nothing)
        return
    shown = [[printable(text).replace("\n", " ") for text in row] for row in rows]
    widths = [max(len(row[column]) for row in shown) for column in range(len(rows[0]))]
    write_lines(
        ["  ".join(f"{text:<{width}}" for text, width in zip(row, widths, strict=True)) for row in shown],
        sys.stdout,
    )
