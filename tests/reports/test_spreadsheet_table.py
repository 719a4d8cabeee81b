"""A table for spreadsheets: read back it is what went in, and nothing in it is a formula."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.reports.spreadsheet import as_csv

FORMULAS = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    '=HYPERLINK("http://x")',
]


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_numbers_truth_and_nothing():
    (row,) = read(as_csv(["a"], [[5.0, 2.5, 7, -1.25, True, False, None, 1 / 3, "-3"]]))[1:]
    assert row == ["5", "2.5", "7", "-1.25", "yes", "no", "", "0.333333", "-3"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_a_text(text):
    for place in (as_csv([text], [["x"]]), as_csv(["name"], [[text]])):
        found = [row[0] for row in read(place) if row[0] not in ("x", "name")]
        assert len(found) == 1 and not found[0].lstrip().startswith(tuple("=+-@"))


@given(st.lists(st.lists(st.text(max_size=10), min_size=2, max_size=2), max_size=5))
def test_rows_stay_rows_and_columns_columns(rows):
    found = read(as_csv(["a", "b"], rows))
    assert [len(row) for row in found] == [2] * (len(rows) + 1)
