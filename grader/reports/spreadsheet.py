"""Texts of students in a cell of a CSV file, made safe for the program that opens it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from grader.reports.printable import printable

# What Excel, LibreOffice and Google Sheets take for the beginning of a formula. Also after white space, and in the
# full-width forms, which some of them fold to these.
_FORMULA = re.compile(r"\s*[=+\-@\t\r|%＝＋－＠]")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\Z")


def cell(value: object) -> str:
    """The text of a cell: numbers as they are, anything that would be run as a formula after an apostrophe.

    Control characters and marks that turn the reading direction become visible escapes. (Source: OWASP, “CSV
    Injection”.) Quoting is the csv module's affair.
    """
    if isinstance(value, int | float):
        return str(value)
    text = printable("" if value is None else str(value))
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.match(text) else text


def as_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A whole table as CSV (RFC 4180), each cell made safe; truth is "yes" and "no", and 5.0 is 5."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([cell(name) for name in header])
    writer.writerows([cell(_short(value)) for value in row] for row in rows)
    return text.getvalue()


def _short(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 6)
    return value
