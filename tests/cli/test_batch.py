"""`grade FOLDER --out RESULTS`, from the command line to the files: what is graded, what is kept, how it ends."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import nbformat
import pytest

from grader.reports.as_json import report_schema

TINY = Path(__file__).parents[1] / "courses" / "tiny"
RIGHT = "def double(x):\n    return 2 * x"
WRONG = "def double(x):\n    return 3 * x"


class Batch:
    """A folder of submissions, and what grading it came to."""

    def __init__(self, root: Path) -> None:
        self.submissions, self.results = root / "submissions", root / "results"
        self.submissions.mkdir()

    def add(self, name: str, *cells: str) -> Path:
        node = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        for index, cell in enumerate(node.cells):
            cell.id = f"cell-{index}"  # the same cells give the same file
        path = self.submissions / name
        path.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(node, path)
        return path

    def command(self, *arguments: Any) -> list[str]:
        every = [self.submissions, "--out", self.results, "--course", TINY, "--jobs", 2, *arguments]
        return [sys.executable, "-m", "grader.cli.grade", *map(str, every)]

    def grade(self, *arguments: Any) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(self.command(*arguments), capture_output=True, text=True, timeout=180)
        assert "Traceback" not in done.stdout + done.stderr, done.stderr
        assert "\x1b" not in done.stdout + done.stderr
        assert max(map(len, (done.stdout + done.stderr).splitlines())) <= 80 or done.returncode in (2, 3)
        return done

    def report(self, name: str) -> dict[str, Any]:
        return json.loads((self.results / f"{name}.json").read_text())

    def summary(self) -> dict[str, Any]:
        return json.loads((self.results / "summary.json").read_text())

    def statuses(self) -> dict[str, str]:
        return {row["name"]: row["status"] for row in self.summary()["results"]}


@pytest.fixture
def batch(tmp_path) -> Batch:
    return Batch(tmp_path)


def without_seconds(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_seconds(item) for key, item in value.items() if key != "seconds"}
    return [without_seconds(item) for item in value] if isinstance(value, list) else value


@pytest.mark.slow
def test_one_bad_notebook_never_stops_the_others(batch, tmp_path):
    batch.add("alice.ipynb", RIGHT)
    batch.add("bob/hw.ipynb", WRONG)
    batch.add("carol/hw.ipynb", RIGHT)
    batch.add("exits.ipynb", RIGHT, "import os; os._exit(3)")
    batch.add("hangs.ipynb", RIGHT, "while True: pass")
    batch.add(
        "kills.ipynb", RIGHT, "import os, signal\nos.kill(-1, signal.SIGKILL)\nos.kill(os.getppid(), 9)"
    )
    (batch.submissions / "broken.ipynb").write_text("{no JSON")
    (batch.submissions / "nothing").mkdir()
    os.mkfifo(batch.submissions / "pipe.ipynb")
    done = batch.grade("--timeout", 3)
    assert done.returncode == 2, done.stderr
    assert batch.statuses() == {
        "alice": "passed", "bob": "failed", "carol": "passed", "exits": "passed", "hangs": "passed",
        "kills": "passed", "broken": "unreadable", "nothing": "unreadable", "pipe": "unreadable",
    }  # fmt: skip
    for name in batch.statuses():
        jsonschema.validate(batch.report(name), report_schema())
    assert "JSON" in batch.report("broken")["notes"][0]
    assert "empty" in batch.report("nothing")["notes"][0]
    rows = list(csv.DictReader((batch.results / "summary.csv").open(newline="")))
    assert {row["name"]: row["score"] for row in rows}["alice"] == "5"
    assert {row["name"]: row["doubling"] for row in rows}["bob"] == "1"

    # What has not changed is not graded again; what has, is.
    before = {path.name: path.stat().st_mtime_ns for path in batch.results.glob("*.json")}
    batch.add("bob/hw.ipynb", RIGHT)
    again = batch.grade("--timeout", 3)
    assert "8 of 9 unchanged" in again.stdout
    assert "1/1 bob" in again.stderr and "alice" not in again.stderr
    after = {path.name: path.stat().st_mtime_ns for path in batch.results.glob("*.json")}
    assert {name for name in before if before[name] != after[name]} == {"bob.json", "summary.json"}


@pytest.mark.slow
def test_each_report_is_the_one_that_grade_gives_for_the_file_alone(batch):
    torch = "import torch\ndef double(x):\n    return torch.as_tensor(x) * 2 + (torch.rand(()) < 0.5)"
    files = [
        batch.add("wrong.ipynb", WRONG, "1/0"),
        batch.add("pandas.ipynb", "import pandas as pd", RIGHT),
        batch.add("random.ipynb", torch),
        batch.add("counts.ipynb", "def count_up(limit):\n    yield from range(min(limit, 7))"),
    ]
    batch.grade("--seed", 11)
    for file in files:
        command = [
            sys.executable,
            "-m",
            "grader.cli.grade",
            str(file),
            "--course",
            str(TINY),
            "--seed",
            "11",
            "--quiet",
            "--json",
            "-",
        ]
        alone = subprocess.run(command, capture_output=True, text=True, timeout=120)
        assert without_seconds(batch.report(file.stem)) == without_seconds(json.loads(alone.stdout))


def test_a_change_of_options_grades_again_and_force_does(batch):
    batch.add("alice.ipynb", RIGHT)
    batch.grade("--seed", 1)
    assert "1 of 1 unchanged" in batch.grade("--seed", 1).stdout
    assert batch.grade("--seed", 2).stderr.startswith("1/1 alice")
    assert batch.report("alice")["seed"] == 2
    assert batch.grade("--seed", 2, "--force").stderr.startswith("1/1 alice")
    (batch.results / "alice.json").write_text("{}")  # not what the grader wrote
    assert batch.grade("--seed", 2).stderr.startswith("1/1 alice")
    assert batch.report("alice")["score"] == 5


def test_feedback_beside_each_report_and_none_that_is_out_of_date(batch):
    batch.add("alice.ipynb", WRONG)
    (batch.submissions / "broken.ipynb").write_text("{")
    batch.grade("--also", "html", "--also", "junit")
    assert "every element is doubled" in (batch.results / "alice.html").read_text().lower()
    assert (batch.results / "alice.junit.xml").read_text().startswith("<?xml")
    assert "JSON" in (batch.results / "broken.html").read_text()
    batch.add("alice.ipynb", RIGHT)
    batch.grade("--also", "junit")
    assert not (batch.results / "alice.html").exists()
    assert "<failure" not in (batch.results / "alice.junit.xml").read_text()


def test_nothing_is_started_where_nothing_is_to_be_done(batch):
    batch.add("alice.ipynb", RIGHT)
    batch.grade()
    began = batch.grade()
    assert began.returncode == 0 and began.stderr == ""
    assert batch.statuses() == {"alice": "passed"}


@pytest.mark.slow
def test_control_c_keeps_what_is_done_and_says_what_is_not(batch):
    for index in range(8):
        batch.add(f"s{index}.ipynb", RIGHT)
    process = subprocess.Popen(
        batch.command(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stderr is not None
    first = process.stderr.readline()
    assert first.startswith("1/8 ")
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all processes of the group
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in out + err
    summary = batch.summary()
    graded = {row["name"] for row in summary["results"]}
    assert graded and summary["not_graded"]
    assert len(graded) + len(summary["not_graded"]) == 8
    assert f"{len(summary['not_graded'])} not graded" in err
    assert {path.stem for path in batch.results.glob("s*.json")} - {"summary"} == graded
    again = batch.grade()
    assert f"{len(graded)} of 8 unchanged" in again.stdout
    assert set(batch.statuses().values()) == {"passed"} and len(batch.statuses()) == 8


def test_a_check_with_a_bug_is_our_fault_and_the_next_run_tries_again(batch, tmp_path):
    exercise = tmp_path / "course" / "exercises" / "doubling"
    exercise.mkdir(parents=True)
    (exercise / "exercise.toml").write_text((TINY / "exercises" / "doubling" / "exercise.toml").read_text())
    (exercise / "checks.py").write_text(
        'from grader.authoring import check\n@check(points=1)\ndef broken(student):\n    """It works."""\n    raise KeyError("ours")\n'
    )
    batch.add("alice.ipynb", RIGHT)
    (batch.submissions / "broken.ipynb").write_text("{")
    done = batch.grade("--course", tmp_path / "course")
    assert done.returncode == 3
    assert batch.statuses() == {"alice": "internal", "broken": "unreadable"}
    assert "1/1 alice" in batch.grade("--course", tmp_path / "course").stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--jobs", "0"], "no number of jobs"),
        (["--exercise", "tripling"], "no exercise 'tripling'"),
        (["--only", "*.R"], "no notebook"),
        (["--json", "-"], "--out"),
    ],
)
def test_what_makes_no_sense_is_said_at_once(batch, arguments, words):
    batch.add("alice.ipynb", RIGHT)
    done = batch.grade(*arguments)
    assert done.returncode == 2
    assert words in done.stderr.splitlines()[-1]


def test_several_notebooks_want_a_place_for_their_reports(batch):
    one, two = batch.add("one.ipynb", RIGHT), batch.add("two.ipynb", RIGHT)
    done = subprocess.run(
        [sys.executable, "-m", "grader.cli.grade", one, two], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 2 and "--out FOLDER" in done.stderr


def test_a_results_folder_that_cannot_be(batch):
    batch.add("alice.ipynb", RIGHT)
    batch.results.write_text("a file")
    done = batch.grade()
    assert done.returncode == 2 and "is a file" in done.stderr


def test_only_one_grader_writes_into_a_folder(batch):
    from grader.batch.results import Results

    batch.add("alice.ipynb", RIGHT)
    with Results(batch.results):
        done = batch.grade()
    assert done.returncode == 2 and "another `grade`" in done.stderr
