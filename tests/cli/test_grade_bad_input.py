"""`grade FILE` on what is no notebook, and on notebooks that misbehave: one line that names it, or a report."""

from __future__ import annotations

import json
import os
import runpy
import time
from pathlib import Path

import pytest

run = runpy.run_path(str(Path(__file__).with_name("commands.py")))
grade, tiny, exercises, RIGHT_DOUBLE = (run["grade"], run["tiny"], run["exercises"], run["RIGHT_DOUBLE"])


# Files that are no notebook ------------------------------------------------------------------------------

CELL = {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": "x = 1"}
NOTEBOOK = {"cells": [CELL], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
BAD_FILES = {
    "empty": (b"", "empty"),
    "not JSON": (b"hello", "JSON"),
    "cut short": (json.dumps(NOTEBOOK).encode()[:-20], "JSON"),
    "JSON but no notebook": (b'{"a": 1}', "notebook"),
    "a list": (b"[1, 2]", "notebook"),
    "deep": (b"[" * 100_000 + b"]" * 100_000, "mine.ipynb"),
    "no cells": (json.dumps(NOTEBOOK | {"cells": []}).encode(), "no code cells"),
    "only text": (json.dumps(NOTEBOOK | {"cells": [{"cell_type": "markdown", "metadata": {}, "source": "x"}]}).encode(),
                  "no code cells"),
    "another language": (json.dumps(NOTEBOOK | {"metadata": {"kernelspec": {"name": "ir", "language": "R",
                         "display_name": "R"}}}).encode(), "R"),
    "invalid UTF-8": (json.dumps(NOTEBOOK).encode().replace(b"x = 1", b"x = '\xff'"), "UTF-8"),
    "nbformat 99": (json.dumps(NOTEBOOK | {"nbformat": 99}).encode(), "99"),
    "binary": (bytes(range(256)) * 100, "mine.ipynb"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "says"), list(BAD_FILES.values()), ids=list(BAD_FILES))
def test_what_is_no_notebook_exits_with_2_and_one_line_that_names_it(tmp_path, content, says):
    file = tmp_path / "mine.ipynb"
    file.write_bytes(content)
    done = tiny(file)
    assert done.code == 2
    assert done.complaint.startswith("grade: ")
    assert "mine.ipynb" in done.complaint
    assert says in done.complaint


@pytest.mark.parametrize("what", ["missing", "folder", "pipe"])
def test_what_is_no_file_exits_with_2(tmp_path, what):
    file = tmp_path / "mine.ipynb"
    if what == "folder":
        file.mkdir()
    elif what == "pipe":
        os.mkfifo(file)
    done = tiny(file, timeout=20)
    assert done.code == 2
    assert "mine.ipynb" in done.complaint


def test_a_notebook_of_format_3_is_upgraded(tmp_path):
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": [
        {"cell_type": "code", "input": RIGHT_DOUBLE.splitlines(True), "outputs": [], "language": "python",
         "metadata": {}, "collapsed": False}]}]}  # fmt: skip
    (tmp_path / "old.ipynb").write_text(json.dumps(old))
    assert tiny(tmp_path / "old.ipynb", "--exercise", "doubling", "--quiet").code == 0


@pytest.mark.slow
def test_fifty_megabytes_of_output_are_not_in_the_way(tmp_path):
    output = {"output_type": "stream", "name": "stdout", "text": "x" * (50 << 20)}
    cells = [CELL | {"source": RIGHT_DOUBLE, "outputs": [output]}]
    (tmp_path / "large.ipynb").write_text(json.dumps(NOTEBOOK | {"cells": cells}))
    began = time.monotonic()
    assert tiny(tmp_path / "large.ipynb", "--exercise", "doubling", "--quiet").code == 0
    assert time.monotonic() - began < 60


# Notebooks that misbehave ----------------------------------------------------------------------------------

BAD_FUNCTIONS = {  # on which exercise it lies, what its first check that is not passed or skipped says
    "not callable": ("sgd = 5", "sgd", "failed", "sgd is an int; the exercise asks for a function"),
    "too few parameters": ("def linreg(X):\n    return X", "linear-model", "failed", "linreg takes 1 parameter (X)"),
    "too many parameters": ("def squared_loss(a, b, c):\n    return a", "squared-loss", "failed", "takes 3 parameters"),
    "None": ("def squared_loss(y_hat, y):\n    pass", "squared-loss", "failed", "None"),
    "a string": ("def linreg(X, w, b):\n    return 'result'", "linear-model", "failed", "the string 'result'"),
    "no iterable": ("def data_iter(batch_size, features, labels):\n    return 7", "minibatches", "failed", "int"),
    "an endless generator": ("def data_iter(batch_size, features, labels):\n    while True:\n"
                             "        yield features, labels", "minibatches", "failed", "served"),
    "a generator of nothing": ("def data_iter(batch_size, features, labels):\n    while True:\n        yield",
                               "minibatches", "failed", "None"),
    "the wrong shape": ("""
def linreg(X, w, b):
    return (X @ w + b).reshape(1, 1, -1)
""", "linear-model", "failed", "(1, 1, "),
    "objects": ("import numpy as np\ndef linreg(X, w, b):\n    return np.array([None] * len(X), dtype=object)",
                "linear-model", "failed", "an array of shape"),
    "a dict of objects": ("def linreg(X, w, b):\n    return {'y': object()}", "linear-model", "failed", "dict"),
    "a billion elements": ("""
import torch
def linreg(X, w, b):
    return torch.zeros(10**9)
""", "linear-model", "error", "memory"),
    "a billion zeros": ("""
import torch
def linreg(X, w, b):
    return torch.zeros(1).expand(10**9)
""", "linear-model", "failed", "(1000000000,), too large"),
    "raises": ("""
def sgd(params, lr, batch_size):
    raise RuntimeError('not written yet')
""", "sgd", "error", "not written yet"),
    "exits": ("import sys\ndef sgd(params, lr, batch_size):\n    sys.exit(0)", "sgd", "error", "SystemExit"),
    "ends its process": ("""
import os
def sgd(params, lr, batch_size):
    os._exit(0)
""", "sgd", "killed", "exited with code 0"),
    "crashes": ("import ctypes\ndef sgd(params, lr, batch_size):\n    ctypes.string_at(0)", "sgd", "killed", "SIGSEGV"),
    "recursion": ("""
def sgd(params, lr, batch_size):
    return sgd(params, lr, batch_size)
""", "sgd", "error", "recursion"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("source", "name", "status", "says"), list(BAD_FUNCTIONS.values()), ids=list(BAD_FUNCTIONS)
)
def test_a_function_that_misbehaves_is_told_on_its_exercise(
    grade_cells, exercise, source, name, status, says
):
    report = grade_cells(source, exercises=(name,))
    told = exercise(report, name)
    assert told.score < told.max_score
    bad = [check for check in told.checks if check.status not in ("passed", "skipped")]
    assert bad[0].status == status
    assert says in bad[0].message
    assert "Traceback" not in bad[0].message
    assert not [check for check in told.checks if check.status == "internal"]


def test_misbehaviour_stays_on_its_exercise_and_the_command_exits_with_1(save_notebook):
    """All at once, through the command line, with cells that fail in between: the right one keeps its marks."""
    file = save_notebook(
        "import os, sys, torch\nsgd = 5", "1 / 0", "def squared_loss(y_hat, y):\n    return None", "os._exit(3)",
        "def linreg(X, w, b):\n    os._exit(4)",
        """
def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n)
    for i in range(0, n, batch_size):
        yield features[order[i:i + batch_size]], labels[order[i:i + batch_size]]
""",
        "input('wait')",
    )  # fmt: skip
    done = grade(file, "--json", "-")
    report = done.json()
    found = exercises(report)
    assert done.code == 1
    assert found["minibatches"]["status"] == "passed"
    assert (found["sgd"]["status"], found["squared-loss"]["status"], found["linear-model"]["status"]) == (
        "failed", "failed", "killed")  # fmt: skip
    assert [cell["status"] for cell in report["cells"]] == [
        "ok",
        "error",
        "ok",
        "killed",
        "ok",
        "ok",
        "error",
    ]
    assert report["cells"][3]["error"] == "the notebook's process ended: it exited with code 3"
    assert "cell 4" in done.err.lower() or "killed" in done.err, "the report on the terminal names the cell"


def test_a_cell_that_hangs_costs_its_time_and_the_report_names_it(save_notebook):
    began = time.monotonic()
    done = tiny(save_notebook(RIGHT_DOUBLE, "while True: pass"), "--timeout", 1, "--exercise", "doubling")
    assert done.code == 0, "the exercise has full marks all the same"
    assert "no end after 1 s" in done.out
    assert time.monotonic() - began < 30
