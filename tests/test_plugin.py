"""`pytest exercises/NAME --submission FILE`: the checks with pytest's own tools, in a process as a user starts it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

TINY = Path(__file__).with_name("courses") / "tiny"
RIGHT = "def double(x):\n    return 2 * x"
WRONG = "def double(x):\n    return abs(2 * x) + (len(x) > 4)"


@pytest.fixture
def pytest_here(tmp_path, zygote):
    """Run pytest on an exercise of the tiny course, as a user would: (exit code, output)."""

    def run(*arguments: str, exercise: str = "doubling") -> tuple[int, str]:
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            str(TINY / "exercises" / exercise),
        ]
        done = subprocess.run(
            [*command, *arguments], capture_output=True, text=True, timeout=120, cwd=tmp_path
        )
        return done.returncode, done.stdout + done.stderr

    return run


@pytest.fixture
def submission(tmp_path):
    def save(source: str) -> str:
        path = tmp_path / "mine.py"
        path.write_text(source)
        return str(path)

    return save


def test_a_right_submission_passes_every_check(pytest_here, submission):
    code, output = pytest_here("--submission", submission(RIGHT))
    assert code == 0, output
    assert "4 passed" in output


def test_a_wrong_one_shows_the_smallest_input_and_the_call_to_paste(pytest_here, submission, tmp_path):
    code, output = pytest_here("--submission", submission(WRONG), "--junitxml", str(tmp_path / "out.xml"))
    assert code == 1
    assert "double(torch.tensor([0.0, 1.0, 2.0, 3.0, 4.0]))" in output
    assert "1 skipped" in output, "a check that needs another which failed is skipped"
    assert "Traceback" not in output
    assert "Multiply by two." in output
    cases = ElementTree.parse(tmp_path / "out.xml").findall(".//testcase")
    assert {case.get("name"): [child.tag for child in case] for case in cases} == {
        "doubles_every_element": ["failure"], "doubles_negative_numbers": ["skipped"],
        "doubles_a_thousand": ["failure"], "doubles_zero": []}  # fmt: skip


@pytest.mark.slow
def test_pytests_own_selection_works(pytest_here, submission):
    code, output = pytest_here("--submission", submission(WRONG), "-k", "zero")
    assert code == 0, output
    assert "1 passed, 3 deselected" in output


@pytest.mark.slow
def test_xdist_workers_each_run_the_notebook(pytest_here, submission):
    pytest.importorskip("xdist")
    code, output = pytest_here("--submission", submission(RIGHT), "-n", "2")
    assert code == 0, output
    assert "4 passed" in output


def test_without_a_submission_the_checks_are_skipped(pytest_here):
    code, output = pytest_here()
    assert code == 0
    assert "4 skipped" in output


@pytest.mark.slow
def test_a_submission_that_defines_nothing_of_it_is_skipped(pytest_here, submission):
    code, output = pytest_here("--submission", submission("x = 1"))
    assert code == 0
    assert "4 skipped" in output


@pytest.mark.slow
def test_a_binding_is_obeyed(pytest_here, submission):
    code, output = pytest_here(
        "--submission", submission("def mine(x):\n    return 2 * x"), "--bind", "double=mine"
    )
    assert code == 0, output
    assert "4 passed" in output


@pytest.mark.slow
def test_the_twin_runs_in_this_process(pytest_here, submission):
    code, output = pytest_here("--submission", submission(RIGHT), "--twin")
    assert code == 0, output
    assert "4 passed" in output


@pytest.mark.parametrize("arguments", [["--submission", "no-such-file.ipynb"], ["--submission", "no-such-file.py", "--twin"],
                                       ["--submission", __file__, "--bind", "double"]])  # fmt: skip
def test_bad_input_ends_with_one_line_and_no_traceback(pytest_here, arguments):
    code, output = pytest_here(*arguments)
    assert code == 4
    assert "ERROR: " in output
    assert "Traceback" not in output


def test_the_plugin_costs_other_test_suites_nothing(tmp_path):
    (tmp_path / "checks.py").write_text("raise RuntimeError")  # no exercise.toml beside it: none of ours
    script = "import sys, pytest; code = pytest.main(['-q', '--collect-only', sys.argv[1]]); " \
             "print([m for m in sys.modules if m.startswith('grader')])"  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip().splitlines()[-1] == "['grader', 'grader.plugin']"
