"""The autograder zip, unpacked into a scratch folder that is laid out as Gradescope's /autograder, and run there."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from grader.course import read_course
from grader.errors import UsageError
from grader.release.gradescope import autograder_zip
from grader.release.wheel import wheel

TINY = Path(__file__).parents[1] / "courses" / "tiny"
DOUBLE = "def double(x):\n    return 2 * x"


def unpacked(content: bytes, root: Path) -> Path:
    """As Gradescope unpacks it: with the permissions that the archive has."""
    source = root / "source"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for entry in archive.infolist():
            path = Path(archive.extract(entry, source))
            path.chmod(entry.external_attr >> 16 & 0o777)
    return source


@pytest.fixture
def autograder(tmp_path):
    """A function that hands in files and runs `run_autograder`: (results or None, exit code).

    The environment is the one of these tests; what setup.sh would install there is tried by `test_the_wheel_installs`.
    """
    root = tmp_path / "autograder"
    source = unpacked(autograder_zip(read_course(TINY), True, options=["--memory=1G"]), root)
    (root / "venv" / "bin").mkdir(parents=True)
    script = root / "venv" / "bin" / "python"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    script.chmod(0o755)
    (root / "submission").mkdir()

    def hand_in(**files: str):
        for name, text in files.items():
            path = root / "submission" / name.replace("_ipynb", ".ipynb").replace("_py", ".py")
            path.write_text(text)
        done = subprocess.run(
            [str(source / "run_autograder")], env={**os.environ, "AUTOGRADER_ROOT": str(root)}, capture_output=True, text=True, timeout=180
        )  # fmt: skip
        written = root / "results" / "results.json"
        return (json.loads(written.read_text()) if written.exists() else None), done

    return hand_in


@pytest.mark.slow
def test_a_submission_is_graded(zygote, autograder):
    """`zygote` is asked for because it says why, where this host cannot jail."""
    results, done = autograder(mine_py=DOUBLE)
    assert done.returncode == 0, done.stderr
    assert results["score"] == results["extra_data"]["max_score"] == 5
    assert {test["status"] for test in results["tests"]} == {"passed"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "there is none"),
        ({"a_ipynb": "{}", "b_ipynb": "{}"}, "there are several: a.ipynb, b.ipynb"),
        ({"a_ipynb": '{"cells": ['}, "a.ipynb: ends in the middle of its JSON"),
    ],
)
def test_what_cannot_be_graded_is_told_to_the_student(autograder, files, said):
    results, done = autograder(**files)
    assert done.returncode == 0, done.stderr
    assert results["score"] == 0
    assert said in results["output"]
    assert "/submission" not in results["output"]


def test_the_scripts_can_be_run_and_are_sound_shell(tmp_path):
    source = unpacked(autograder_zip(read_course(TINY), True), tmp_path)
    for script in ("setup.sh", "run_autograder"):
        assert os.access(source / script, os.X_OK)
        assert subprocess.run(["bash", "-n", str(source / script)]).returncode == 0


def test_the_wheel_installs(tmp_path):
    """pip takes it, and what it installs is whole: the course is inside, and both commands are there."""
    name, content = wheel()
    (tmp_path / name).write_bytes(content)
    target = tmp_path / "installed"
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
        str(tmp_path / name),
    ]
    subprocess.run(pip, check=True, timeout=120)
    assert {path.name for path in (target / "bin").iterdir()} == {"grade", "grader"}
    code = "import grader, grader.cli.grader as g; print(grader.__file__); g.list_exercises(None)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(target)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert str(target) in done.stdout, done.stderr
    assert "huber-loss" in done.stdout
    assert (target / "grader" / "reports" / "html" / "templates" / "page.html.j2").is_file()
    assert not list(target.rglob("tests"))


def test_the_same_sources_give_the_same_bytes():
    course = read_course(TINY)
    assert autograder_zip(course, True) == autograder_zip(course, True)


def test_an_exercise_that_there_is_not():
    with pytest.raises(UsageError, match="no exercise 'nonsense'"):
        autograder_zip(read_course(TINY), True, ["nonsense"])


def test_settings_are_data_and_no_shell(tmp_path):
    """Whatever an instructor writes, the scripts are the same."""
    content = autograder_zip(
        read_course(TINY), True, ["doubling"], ["--memory=1G", "; rm -rf $HOME"], "--index x"
    )
    source = unpacked(content, tmp_path)
    settings = json.loads((source / "autograder.json").read_text())
    assert settings["grade"] == [
        "--exercise",
        "doubling",
        "--course",
        "course",
        "--memory=1G",
        "; rm -rf $HOME",
    ]
    assert "rm -rf" not in (source / "run_autograder").read_text() + (source / "setup.sh").read_text()
