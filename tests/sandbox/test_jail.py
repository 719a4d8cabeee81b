"""The layers of the jail: each says what it put in force, or why it is missing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from grader.running.policy import Limits, system_call_filter
from grader.running.worker import Worker
from grader.running.zygote import SpawnOptions
from grader.sandbox import jail


def test_every_layer_says_what_is_in_force(zygote):
    worker: Worker = zygote.spawn(SpawnOptions())
    try:
        from nbformat.v4 import new_code_cell, new_notebook

        from grader.running.cells import CellLimits, run_notebook  # a worker starts with its kernel

        run_notebook(new_notebook(cells=[new_code_cell("1")]), lambda: worker, CellLimits())
        assert set(worker.layers) == {"limits", "user", "landlock", "environment", "seccomp"}
        assert not [words for words in worker.layers.values() if words.startswith("missing")]
    finally:
        worker.close()


def test_a_layer_that_cannot_be_put_in_force_is_said_and_the_others_are(tmp_path):
    script = """
import os
from grader.sandbox import jail
policy = {"limits": {"nofile": 64, "data": 1 << 30, "nproc": 100}, "uid": None, "search": False,
           "grants": [("/usr", "no such right")]}
layers = jail.confine(policy)
print(layers["landlock"].startswith("missing"), layers["limits"], jail.filter_system_calls(None)[:7],
      jail.filter_system_calls(b"nonsense")[:7], sep="|")
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "True|memory 1024 MiB, 100 processes|missing|missing", done.stderr


def test_the_report_names_the_processes_of_the_notebook_and_not_those_of_its_user():
    limits = Limits(processes=10)
    script = f"""
from grader.sandbox import jail
print([jail.set_limits(limits, 10) for limits in {[limits.as_rlimits(already) for already in (90, 91)]}])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == str(["memory 2048 MiB, 10 processes"] * 2), done.stderr


def test_the_system_call_filter_covers_all_threads():
    program = system_call_filter()
    if program is None:
        pytest.skip("libseccomp is not installed")
    script = f"""
import os, socket, threading
from grader.sandbox import jail
go, seen = threading.Event(), []
def later():
    go.wait()
    try:
        socket.socket()
        seen.append("a socket")
    except PermissionError:
        seen.append("refused")
thread = threading.Thread(target=later)
thread.start()
jail.prctl(jail.PR_SET_NO_NEW_PRIVS, 1)
words = jail.filter_system_calls({program!r})
go.set(); thread.join()
print(*seen, words)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert done.stdout.startswith("refused"), done.stderr
    assert "all threads" in done.stdout


def test_prctl_says_what_the_kernel_refuses():
    with pytest.raises(OSError, match="Invalid argument"):
        jail.prctl(99999)
