"""A policy is plain data: what it grants, and that what is protected is never part of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader.running import policy
from grader.running.policy import Limits, environment, grants, needs_search
from grader.sandbox import landlock, wire


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in (
        "lib/site/torch/init.py",
        "lib/site/grader/checks.py",
        "lib/site/numpy.py",
        "course/exercises/x.py",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    return tmp_path


def readable(path: Path, found: list[tuple[str, str]]) -> bool:
    """Whether a grant covers a file: on it, or on a folder above it with more than the right to list."""
    return any(
        Path(granted) in (path, *path.parents) and "READ" for granted, right in found if right != "list"
    )


def test_what_is_protected_inside_a_prefix_is_left_out_and_its_neighbours_are_not(tree):
    found = grants([str(tree / "lib")], [tree / "lib/site/grader", tree / "course"])
    assert not readable(tree / "lib/site/grader/checks.py", found)
    assert not readable(tree / "course/exercises/x.py", found)
    assert readable(tree / "lib/site/torch/init.py", found)
    assert readable(tree / "lib/site/numpy.py", found)
    assert (str(tree / "lib/site"), "list") in found, "imports list it"


def test_a_prefix_inside_what_is_protected_is_left_out(tree):
    found = grants([str(tree / "course/exercises")], [tree / "course"])
    assert not readable(tree / "course/exercises/x.py", found)


def test_a_link_does_not_lead_around_the_protection(tree):
    (tree / "way").symlink_to(tree / "lib")
    found = grants([str(tree / "way")], [tree / "lib/site/grader"])
    assert not readable(tree / "lib/site/grader/checks.py", found)
    assert not readable(tree / "way/site/grader/checks.py", found)


def test_a_link_inside_a_prefix_to_what_is_protected_is_left_out(tree):
    (tree / "lib/site/alias").symlink_to(tree / "lib/site/grader")
    found = grants([str(tree / "lib")], [tree / "lib/site/grader"])
    assert not readable(tree / "lib/site/alias", found)


def test_only_the_scratch_folder_can_be_written(tree):
    found = grants([str(tree / "lib")], [])
    assert not [path for path, right in found if right == "own"], "the scratch folder comes with each worker"
    assert {right for _, right in found} <= set(landlock.RIGHTS)
    wire.encode(found)


@pytest.mark.parametrize(
    "secret", ["/etc/shadow", "/root/.ssh/id", "/home/someone/x", "/proc/1/environ", "/var/log/x", "/tmp/x"]
)
def test_the_systems_secrets_are_not_granted(tree, secret):
    assert not readable(Path(secret), grants([str(tree / "lib")], []))


def test_the_environment_names_nothing_of_the_user(monkeypatch):
    monkeypatch.setenv("SECRET", "x")
    found = environment("/scratch", "/env/bin/python")
    assert "SECRET" not in found
    assert found["HOME"] == found["TMPDIR"] == "/scratch"
    assert found["PATH"].startswith("/env/bin:")
    assert found["OMP_NUM_THREADS"] == "1"


def test_limits_are_data_for_setrlimit():
    import resource

    limits = Limits(memory=1 << 30, processes=10).as_rlimits(5)
    assert limits["data"] == 1 << 30
    assert limits["nproc"] == 15
    assert limits["core"] == 0
    assert all(hasattr(resource, f"RLIMIT_{name.upper()}") for name in limits)


def test_an_interpreter_below_a_private_folder_needs_a_right_to_walk(tmp_path):
    private = tmp_path / "private"
    (private / "env").mkdir(parents=True)
    tmp_path.chmod(0o755)
    private.chmod(0o700)
    assert needs_search([str(private / "env")])
    assert needs_search([str(private / "missing")])
    assert not needs_search(["/usr"])


def test_the_tasks_of_this_user_are_counted():
    assert policy.tasks_of_this_user() >= len(os.listdir("/proc/self/task"))


def test_the_system_call_filter_is_a_program_of_eight_byte_instructions():
    program = policy.system_call_filter()
    if program is None:
        pytest.skip("libseccomp is not installed")
    assert len(program) % 8 == 0
    assert 0 < len(program) // 8 < 4096
    assert program is policy.system_call_filter(), "compiled once"
