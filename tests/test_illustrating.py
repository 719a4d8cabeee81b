"""Pictures of the course, drawn from real runs; and of whatever a student does instead."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from grader.course import read_course
from grader.illustrating import drawings_of
from grader.model import Status
from grader.reports import as_json
from grader.reports.as_json import report_schema

PICTURED = sorted(path.parent.name for path in read_course().root.glob("exercises/*/pictures.py"))
BOOK = {
    "huber-loss": "def huber_loss(y_hat, y, sigma=1.0):\n    d = (y_hat - y).abs()\n    return torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))",
    "sample-size": "def estimation_error(n):\n    X = torch.cat([torch.randn(n, 2), torch.ones(n, 1)], 1)\n    theta = torch.tensor([2.0, -3.4, 4.2])\n"
    "    fit = torch.linalg.lstsq(X, (X @ theta + torch.randn(n)).reshape(-1, 1)).solution.reshape(-1)\n    return (fit - theta)[:2].norm().item(), abs(fit[2] - 4.2).item()",
}  # fmt: skip


def solution(name: str) -> str:
    """A right solution: the file `book.py`, or the first."""
    folder = read_course().root / "exercises" / name / "right"
    book = folder / "book.py"
    return BOOK.get(name) or (book if book.is_file() else sorted(folder.glob("*.py"))[0]).read_text()


def drawn(report):
    return [check.picture for e in report.exercises for check in e.checks if check.picture]


@pytest.mark.slow
@pytest.mark.parametrize("name", PICTURED)
def test_a_right_solution_lies_on_the_reference(grade_cells, name):
    """Each picture is drawn, and the student's curve is where it should be."""
    report = grade_cells("import torch", solution(name), exercises=(name,), illustrated=True)
    assert report.notes == ()
    pictures = drawn(report)
    assert len(pictures) == len(drawings_of(read_course().exercise(name)))
    for picture in pictures:
        right = next(one for one in picture.series if one.whose == "reference")
        for mine in (one for one in picture.series if one.whose == "student"):
            assert mine.missing == 0
            shared = [x for x in mine.x if right.x[0] <= x <= right.x[-1]]
            here, there = np.interp(shared, mine.x, mine.y), np.interp(shared, right.x, right.y)
            assert np.median(np.abs(np.log((here + 1e-9) / (there + 1e-9)))) < np.log(3)
    jsonschema.Draft202012Validator(report_schema()).validate(json.loads(as_json(report)))


@pytest.mark.slow
def test_pictures_are_drawn_only_where_they_are_wanted(grade_cells):
    report = grade_cells("import torch", BOOK["huber-loss"], exercises=("huber-loss",))
    assert drawn(report) == []
    assert report.executed is None


def test_the_notebook_as_it_ran_is_kept_with_its_figures(grade_cells, tiny):
    report = grade_cells(
        "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()", "def double(x):\n    return 2 * x", course=tiny, illustrated=True
    )  # fmt: skip
    (output,) = report.executed["cells"][0]["outputs"]
    assert "image/png" in output["data"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("raise RuntimeError('no')", "a function that raises"),
        ("return 'text'", "text"),
        ("import os; os._exit(3)", "a dead process"),
    ],
)
def test_what_cannot_be_drawn_costs_nothing_and_says_nothing(grade_cells, body, reason):
    report = grade_cells(
        f"def huber_loss(y_hat, y, sigma=1.0):\n    {body}", exercises=("huber-loss",), illustrated=True
    )
    assert drawn(report) == []
    assert report.notes == (), reason
    assert report.status is not Status.INTERNAL


def test_an_authors_mistake_is_a_note(grade_cells, tmp_path):
    folder = tmp_path / "exercises" / "doubling"
    folder.mkdir(parents=True)
    tiny = Path(__file__).with_name("courses") / "tiny" / "exercises" / "doubling"
    for name in ("checks.py", "exercise.toml"):
        (folder / name).write_text((tiny / name).read_text())
    (folder / "pictures.py").write_text(
        "from grader.authoring import picture\n\n\n@picture(beside='nonsense')\ndef one(student, rng):\n    'One.'\n\n\n"
        "@picture(beside='doubles_zero')\ndef two(student, rng):\n    'Two.'\n    1 / 0\n"
    )
    report = grade_cells("def double(x):\n    return 2 * x", course=read_course(tmp_path), illustrated=True)
    assert report.status is Status.PASSED
    assert "there is no check 'nonsense'" in report.notes[0]
    assert "ZeroDivisionError" in report.notes[1]
