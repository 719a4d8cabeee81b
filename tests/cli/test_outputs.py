"""`grade --html`, `--gradescope` and `--github`: what is written where, from the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

TINY = Path(__file__).parents[1] / "courses" / "tiny"
WRONG = "def double(x):\n    return x + 2\n"


@pytest.fixture
def grade(save_notebook, tmp_path, zygote):
    """Grade a wrong notebook with these options: the finished process. `zygote` says why, where this host cannot jail."""

    def run(*options: Any, source: str = WRONG, **environment: str) -> subprocess.CompletedProcess[str]:
        path = save_notebook(source)
        command = [
            sys.executable,
            "-m",
            "grader.cli.grade",
            str(path),
            "--course",
            str(TINY),
            *map(str, options),
        ]
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
        done = subprocess.run(command, env=kept | environment, capture_output=True, text=True, timeout=120)
        assert "Traceback" not in done.stderr, done.stderr
        return done

    return run


def test_the_page_has_the_notebook(grade, tmp_path):
    done = grade("--html", tmp_path / "page.html")
    assert done.returncode == 1
    html = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert "Your notebook, as it ran" in html
    assert '<span class="nf">double</span>' in html


def test_gradescope_gets_the_whole_in_the_end(grade, tmp_path):
    grade("--gradescope", tmp_path / "results.json", "--quiet")
    results = json.loads((tmp_path / "results.json").read_text())
    assert results["extra_data"]["max_score"] == 5
    assert len(results["tests"]) == 4


def test_github_gets_annotations_and_a_summary(grade, tmp_path):
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n\n")
    done = grade("--github", GITHUB_STEP_SUMMARY=str(summary), GITHUB_WORKSPACE=str(tmp_path))
    lines = done.stdout.splitlines()
    assert lines[0].startswith("::stop-commands::")
    after = lines[lines.index(f"::{lines[0].rpartition('::')[2]}::") + 1 :]
    assert after[0].startswith("::error file=mine.ipynb,line=")
    assert after[-1] == "::notice file=mine.ipynb,title=Grade::mine.ipynb: 0 of 5 points"
    assert done.stderr == "", "progress would tell the runner what a student wrote"
    assert summary.read_text(encoding="utf-8").startswith("# Before\n\n<h2>mine.ipynb: ")


def test_a_student_gives_the_runner_no_command(grade):
    message = "x\\n::error::forged\\n##[add-mask]forged"
    done = grade(
        "--github",
        source=f"def double(x):\n    raise RuntimeError('{message}')\nprint('{message}')\nraise RuntimeError('{message}')",
    )
    word = done.stdout.splitlines()[0].rpartition("::")[2]
    silenced, _, heard = done.stdout.partition(f"\n::{word}::\n")
    assert "forged" in silenced
    for line in heard.splitlines():
        assert line.startswith(("::error file=", "::warning file=", "::notice file="))
        assert "##[" not in line


def test_a_report_on_stdout_is_not_mixed_with_commands(grade):
    done = grade("--github", "--json", "-")
    assert json.loads(done.stdout)["score"] == 0
    assert "::error " in done.stderr


@pytest.mark.parametrize("option", ["--html", "--gradescope"])
def test_a_folder_that_is_not_there_is_said_before_anything_runs(grade, option, tmp_path):
    done = grade(option, tmp_path / "nowhere" / "out")
    assert done.returncode == 2
    assert "there is no such folder" in done.stderr
    assert len(done.stderr.splitlines()) == 1
