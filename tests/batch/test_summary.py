"""The summary of a class: as JSON, as CSV, as a table of 80 columns."""

from __future__ import annotations

import csv
import io
import json

import pytest
from rich.cells import cell_len

from grader.batch.outcome import UNREADABLE, Outcome
from grader.batch.source import Source
from grader.batch.summary import LONG, summary_csv, summary_json, table


def outcome(
    name: str = "alice", status: str = "passed", message: str = "", **exercises: tuple[float, float]
) -> Outcome:
    score = sum(got for got, _ in exercises.values())
    most = sum(of for _, of in exercises.values())
    return Outcome(name, f"class/{name}.ipynb", name, "", False, status, score, most, 2.5, message, exercises)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_a_submission_and_a_column_an_exercise():
    waiting = [Source("class/late.ipynb", "late", name="late")]
    first, second, third = rows(
        summary_csv([outcome(sgd=(3, 5)), outcome("bob", huber=(1.5, 2), sgd=(5, 5))], waiting)
    )
    assert (first["score"], first["max_score"], first["sgd"], first["huber"]) == ("3", "5", "3", "")
    assert (second["score"], second["huber"]) == ("6.5", "1.5")
    assert (third["status"], third["score"]) == ("not graded", "")


@pytest.mark.parametrize("name", ["=cmd|'/C calc'!A0", "+1+1", "-2+x", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(name):
    text = summary_csv([outcome(name, message=name)])
    assert not [
        value
        for row in rows(text)
        for value in row.values()
        if value.lstrip()[:1] in ("=", "+", "-", "@")
        if value
    ]


def test_the_json_holds_what_was_graded_and_what_was_not():
    content = json.loads(
        summary_json([outcome("\ud800", sgd=(3, 5)), outcome("b", UNREADABLE)], [Source("c", "c", name="c")])
    )
    assert content["submissions"] == 3 and content["not_graded"] == ["c"]
    assert content["statuses"] == {"passed": 1, "unreadable": 1}
    assert content["results"][0]["exercises"] == {"sgd": [3, 5]}


def test_the_table_fits_a_terminal_whatever_the_names_are():
    names = ["alice", "x" * 200, "数学" * 60, "a\x1b[31m\nb", "é" * 39]
    lines = table(
        [outcome(name, message=f"class/{name}.ipynb: {'long ' * 40}") for name in names],
        [Source("w", "w", name="y" * 90)],
    )
    assert all(cell_len(line) <= 80 and line.isprintable() for line in lines)
    assert "5 graded, 5 passed, 1 not graded" in lines[-1]


def test_of_a_large_class_only_what_needs_a_look_is_listed():
    class_ = [outcome(f"s{index}", sgd=(3, 5)) for index in range(LONG + 1)] + [
        outcome("odd", UNREADABLE, "no JSON")
    ]
    lines = table(class_, [])
    assert [line.split()[0] for line in lines if line.startswith(("s", "odd"))] == ["submission", "odd"]
    assert f"... {LONG + 1} more in summary.csv" in lines
    assert "mean 60 %" in lines[-1]
