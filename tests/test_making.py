"""`grader env create`: what is refused. That it makes an environment which works is tried in tests/environments."""

from __future__ import annotations

import subprocess
import sys

import pytest

from grader.errors import UsageError
from grader.making import make_environment, recipes


def test_those_that_can_be_made_are_pinned_and_without_pytorch():
    assert {"jax", "jax-d2l", "mxnet", "tensorflow"} <= recipes().keys()
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


def test_a_library_that_the_system_lacks_is_told_before_anything_is_made(tmp_path, monkeypatch):
    folder = tmp_path / "recipe"
    folder.mkdir()
    (folder / "requirements.txt").write_text("ipykernel==7.4.0\n")
    (folder / "system-libraries.txt").write_text("# wanted\nlibc.so.6 libc6\nlibnever.so.1 libnever1\n")
    monkeypatch.setattr("grader.making.recipes", lambda: {"new": folder})
    with pytest.raises(UsageError, match=r"this system lacks libnever\.so\.1; .*apt-get install libnever1$"):
        make_environment("new", tmp_path / "place", print)
    assert not (tmp_path / "place").exists()


def test_mxnet_names_the_libraries_that_it_wants():
    lines = (recipes()["mxnet"] / "system-libraries.txt").read_text().splitlines()
    assert [line.split()[1] for line in lines if line[:1] != "#"] == ["libgomp1", "libquadmath0"]


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
