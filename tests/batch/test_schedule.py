"""A batch whose own processes fail: what one grade costs, the others never pay for.

The faults are planted in the checks of a course, which run in the grading process itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

TINY = Path(__file__).parents[1] / "courses" / "tiny"

CHECKS = """
import os, signal, time
from grader.authoring import check, expect

@check(points=1)
def is_graded(student):
    \"\"\"It is a number.\"\"\"
    number = student.answer()
    if number == 13:
        os.write(2, b"about to fail\\n")
        os.kill(os.getpid(), signal.SIGKILL)  # as the kernel does where memory is short
    if number == 14:
        time.sleep(3600)
    if number == 15:
        os._exit(0)
    expect.equal(number, 1, "answer")
"""

# Runs `grade` with a scheduler that does not wait for ten minutes, and, if told to, kills the zygote after the first result.
SCRIPT = """
import os, signal, sys
from grader.batch import schedule
from grader.cli import grade

schedule.patience = lambda job: 6.0
keep, killed = schedule.Schedule._keep, []

def kill_the_zygote(self, *result):
    keep(self, *result)
    if sys.argv[1] == "kill" and not killed:
        killed.append(os.kill(self._zygote.facts["pid"], signal.SIGKILL))

schedule.Schedule._keep = kill_the_zygote
sys.exit(grade.main(sys.argv[2:]))
"""


def grade(root: Path, what: str = "", **answers: int) -> tuple[int, dict[str, Any], str]:
    """Grade notebooks whose function returns these numbers. (exit code, {name: row of the summary}, stderr)."""
    exercise = root / "course" / "exercises" / "answering"
    exercise.mkdir(parents=True)
    (exercise / "exercise.toml").write_text(
        'title = "Answering"\n[[functions]]\nname = "answer"\nparameters = []\n'
    )
    (exercise / "checks.py").write_text(CHECKS)
    (root / "class").mkdir()
    for name, number in answers.items():
        (root / "class" / f"{name}.py").write_text(f"def answer():\n    return {number}\n")
    arguments = [
        str(root / "class"),
        "--out",
        str(root / "results"),
        "--course",
        str(root / "course"),
        "--jobs",
        "2",
    ]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, what, *arguments], capture_output=True, text=True, timeout=200
    )
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    summary = json.loads((root / "results" / "summary.json").read_text())
    return done.returncode, {row["name"]: row for row in summary["results"]}, done.stderr


@pytest.mark.slow
def test_a_grading_process_that_dies_hangs_or_says_nothing_costs_its_own_result(tmp_path):
    code, rows, _ = grade(tmp_path, a=1, b=13, c=14, d=15, e=1, f=2)
    assert code == 3
    assert {name: row["status"] for name, row in rows.items()} == {
        "a": "passed", "b": "internal", "c": "internal", "d": "internal", "e": "passed", "f": "failed",
    }  # fmt: skip
    assert "SIGKILL" in rows["b"]["message"] and "about to fail" in rows["b"]["message"]
    assert "no sign of life" in rows["c"]["message"]
    report = json.loads((tmp_path / "results" / "b.json").read_text())
    assert report["status"] == "internal" and report["max_score"] == 0, "and costs no points"


@pytest.mark.slow
def test_a_zygote_that_is_killed_is_replaced_and_no_result_is_lost(tmp_path):
    code, rows, _ = grade(tmp_path, "kill", a=1, b=1, c=1, d=2, e=1)
    assert code == 1
    assert {name: row["status"] for name, row in rows.items()} == {
        "a": "passed", "b": "passed", "c": "passed", "d": "failed", "e": "passed",
    }  # fmt: skip
