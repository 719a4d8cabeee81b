"""A class in which one submission's file attacks: by its metadata, its numbers, its name. It costs that one alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

TINY = Path(__file__).parents[1] / "courses" / "tiny"
RIGHT = "def double(x):\n    return x * 2"


def text(metadata: object = None, nbformat: str = "4") -> str:
    cell = {
        "cell_type": "code",
        "id": "a",
        "metadata": {},
        "outputs": [],
        "execution_count": None,
        "source": RIGHT,
    }
    whole = {"nbformat": 0, "nbformat_minor": 5, "metadata": {"grader": metadata}, "cells": [cell]}
    return json.dumps(whole).replace('"nbformat": 0', f'"nbformat": {nbformat}')


HOSTILE = {  # what the file says, and what is said of it; None: it is graded
    "path": (text({"exercises": ["../../etc"]}), "names an exercise that there is not: '../../etc'"),
    "escape": (text({"exercises": ["\x1b[2J\n::error::forged"]}), r"'\x1b[2J\n::error::forged'"),
    "million": (text({"exercises": ["x" * 10**6]}), "..."),
    "surrogate": (text({"exercises": ["\ud800"]}), "names an exercise that there is not"),
    "version": (text(nbformat="9" * 400), "is in nbformat 999"),
    "many": (text({"exercises": ["doubling"] * 100_000}), None),
    "numbers": (text({"exercises": [1, None, {}]}), None),
    "=1+1": (text({"seed": 1, "isolation": None, "course": "/"}), None),
}


@pytest.mark.slow
def test_what_a_file_says_of_itself_is_never_our_fault_and_costs_nobody_else(tmp_path):
    submissions, results = tmp_path / "submissions", tmp_path / "results"
    submissions.mkdir()
    for name, (content, _) in HOSTILE.items():
        (submissions / f"{name}.ipynb").write_text(content)
    (submissions / "honest.ipynb").write_text(text())
    command = [
        sys.executable,
        "-m",
        "grader.cli.grade",
        submissions,
        "--out",
        results,
        "--course",
        TINY,
        "--jobs",
        2,
    ]
    for turn in ("first", "again"):
        done = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=180, check=False)
        said = done.stdout + done.stderr
        assert done.returncode == 2, said
        assert "Traceback" not in said and "\x1b" not in said and len(said) < 20_000
        assert not [line for line in said.splitlines() if line.startswith("::")]
        if turn == "again":
            assert f"{len(HOSTILE) + 1} of {len(HOSTILE) + 1} unchanged" in said
    rows = {
        Path(row["path"]).stem: row for row in json.loads((results / "summary.json").read_text())["results"]
    }
    assert (rows["honest"]["score"], rows["honest"]["status"]) == (5, "passed")
    for name, (_, complaint) in HOSTILE.items():
        assert rows[name]["status"] == ("passed" if complaint is None else "unreadable"), rows[name]
        assert (complaint or "") in rows[name]["message"] and len(rows[name]["message"]) < 400
    assert not [line for line in (results / "summary.csv").read_text().splitlines() if line.startswith("=")]
