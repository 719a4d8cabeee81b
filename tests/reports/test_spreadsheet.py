"""No cell of a CSV is run by the program that opens it."""

import csv
import io

import pytest

from grader.reports.spreadsheet import cell


@pytest.mark.parametrize(
    "text",
    ["=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", " =1", "\n=1", "＝1", "=HYPERLINK(\"x\")", "|x", "%x"],
)  # fmt: skip
def test_a_formula_becomes_text(text):
    out = io.StringIO()
    csv.writer(out).writerow([cell(text)])
    (read,) = next(csv.reader(io.StringIO(out.getvalue())))
    assert read.startswith("'")


@pytest.mark.parametrize("text", ["", "plain", "-1", "+2.5e3", "-.5", "a=b", "1-2", "'quoted", "x, y"])
def test_other_text_is_left_alone(text):
    assert cell(text) == text


def test_numbers_are_numbers_and_nothing_is_empty():
    assert [cell(v) for v in (3, -2.5, None)] == ["3", "-2.5", ""]


def test_what_a_terminal_would_obey_is_shown():
    assert "\x1b" not in cell("\x1b[31m")
    assert "\u202e" not in cell("\u202e")
