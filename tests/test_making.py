"""`grader env create`: what is refused. That it makes an environment which works is tried in tests/environments."""

from __future__ import annotations

import subprocess
import sys

import pytest

from grader.errors import UsageError
from grader.making import make_environment, recipes


def test_those_that_can_be_made_are_pinned_and_without_pytorch():
    assert {"jax", "jax-d2l", "tensorflow"} <= recipes().keys()
    assert "d2l" not in recipes()  # it only adds to the grader's own
    for folder in recipes().values():
        lines = [line for line in (folder / "requirements.txt").read_text().splitlines() if line[:1] != "#"]
        assert sum("==" in line for line in lines) >= len(lines) - 1
        assert not any(line.startswith("torch") for line in lines)


def test_an_unknown_name_is_told_with_those_there_are(tmp_path):
    with pytest.raises(UsageError, match=r"no environment 'theano'; there are: jax"):
        make_environment("theano", tmp_path / "new", print)


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("keep")
    with pytest.raises(UsageError, match="there is something already"):
        make_environment("jax", tmp_path, print)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_where_the_installer_fails_its_own_words_are_told(tmp_path, monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    with pytest.raises(UsageError, match="could not be made, remove the folder: ERROR"):
        make_environment("jax", tmp_path / "new", lambda line: None)


def test_the_command_says_it_in_one_line(tmp_path):
    command = [
        sys.executable,
        "-m",
        "grader.cli.grader",
        "env",
        "create",
        "theano",
        "--path",
        str(tmp_path / "new"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 2
    assert done.stderr.startswith("grader: no environment 'theano'")
