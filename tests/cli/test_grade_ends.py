"""How `grade FILE` ends: faults that are ours, interrupts, and nothing left behind."""

from __future__ import annotations

import os
import runpy
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest

run = runpy.run_path(str(Path(__file__).with_name("commands.py")))
grade, tiny, exercises, TINY, RIGHT_DOUBLE = (
    run["grade"],
    run["tiny"],
    run["exercises"],
    run["TINY"],
    run["RIGHT_DOUBLE"],
)


# Our own faults -----------------------------------------------------------------------------------------------


@pytest.fixture
def course_of(tmp_path):
    """A course of exercises with these checks: `course_of(name=source)`."""

    def make(**checks: str) -> Path:
        for name, source in checks.items():
            folder = tmp_path / "course" / "exercises" / name
            folder.mkdir(parents=True)
            toml = f'title = "{name}"\n[[functions]]\nname = "{name}"\nparameters = ["x"]\n'
            (folder / "exercise.toml").write_text(toml)
            (folder / "checks.py").write_text(source)
        return tmp_path / "course"

    return make


GOOD_CHECK = 'from grader.authoring import check, expect\n@check\ndef is_two(student):\n    """It is two."""\n' \
             '    expect.equal(student.one(1) + 1, 2, "value")\n'  # fmt: skip


@pytest.mark.parametrize(
    "broken",
    ["import no_such_module", *[pytest.param(source, marks=pytest.mark.slow) for source in ("def f(:", "raise SystemExit", """
from grader.authoring import check
@check
def f(student): pass
""",
     GOOD_CHECK.replace("student.one(1)", "student.two({1, 2})"), GOOD_CHECK.replace("student.one(1)", "student.unknown(1)"),
     GOOD_CHECK.replace("student.one(1)", "undefined"), "x = 1")]],
)  # fmt: skip
def test_a_broken_exercise_is_our_fault_and_costs_the_others_nothing(course_of, save_notebook, broken):
    root = course_of(one=GOOD_CHECK, two=broken)
    file = save_notebook("def one(x):\n    return x", "def two(x):\n    return 2 * x")
    done = grade(file, "--course", root, "--json", "-", "--quiet")
    report = done.json()
    assert done.code == 3
    assert report["status"] == "internal"
    assert exercises(report)["one"]["status"] == "passed"
    assert exercises(report)["two"]["status"] == "internal"
    assert exercises(report)["two"]["max_score"] == 0, "what could not be judged costs nothing"
    assert exercises(report)["two"]["message"] or exercises(report)["two"]["checks"][0]["message"]


def test_a_course_that_cannot_be_read_exits_with_3(course_of, save_notebook):
    root = course_of(one=GOOD_CHECK)
    (root / "exercises" / "one" / "exercise.toml").write_text("title = ")
    done = grade(save_notebook("x = 1"), "--course", root)
    assert done.code == 3
    assert "exercise.toml" in done.complaint


# How it ends ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.slow)])
def test_an_interrupt_ends_it_and_all_that_it_started(save_notebook, tmp_path, number):
    file = save_notebook("import time\ntime.sleep(300)")
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "grader.cli.grade", str(file), "--course", str(TINY)]
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("grade-*/w*/kernel.json")) and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.7)
    running.send_signal(number)
    out, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert "Traceback" not in out + err
    assert err.strip().splitlines()[-1] == "grade: interrupted"
    assert list(tmp_path.glob("grade-*")) == [], "nothing is left"


def test_no_folder_and_no_process_is_left_after_a_run(save_notebook, tmp_path):
    scratch = tmp_path / "tmp"
    scratch.mkdir()
    file = save_notebook(
        "import os\nif os.fork() == 0:\n    os.setsid()\n    import time; time.sleep(300)", RIGHT_DOUBLE
    )
    command = [sys.executable, "-m", "grader.cli.grade", str(file), "--course", str(TINY), "--quiet"]
    before = set(os.listdir("/dev/shm"))
    done = subprocess.run(
        command, env={**os.environ, "TMPDIR": str(scratch)}, capture_output=True, text=True, timeout=90
    )
    assert done.returncode == 0, done.stderr
    assert os.listdir(scratch) == []
    assert set(os.listdir("/dev/shm")) <= before
    assert not (tmp_path / ".hypothesis").exists()


@pytest.mark.slow
def test_nothing_is_written_where_it_is_called(save_notebook, tmp_path):
    folder = tmp_path / "here"
    folder.mkdir()
    done = tiny(save_notebook("def double(x):\n    return 3 * x"), "--exercise", "doubling", cwd=folder)
    assert done.code == 1
    assert list(folder.iterdir()) == []


@pytest.mark.slow
def test_the_notebook_itself_is_not_changed(save_notebook):
    file = save_notebook("x = 1\nprint(x)", RIGHT_DOUBLE)
    before = file.read_bytes()
    tiny(file, "--quiet")
    assert file.read_bytes() == before
    nbformat.read(file, as_version=4)
