"""From inside a submission: how much memory, how many processes and how large files it can have."""

from __future__ import annotations

import os
import time

from grader.running.policy import Limits

ROOT = os.getuid() == 0


def test_memory_is_limited_and_the_rest_of_the_notebook_goes_on(run_cells):
    ran = run_cells("import torch\ngood = 1", "torch.zeros(10**9)", "x = bytearray(10**10)", "good += 1",
                    limits=Limits(memory=1 << 30))  # fmt: skip
    assert ran.statuses == ["ok", "error", "error", "ok"]
    assert "memory" in ran.results[1].error.lower()
    assert ran.ask("value", "good") == ("ok", 2)


def test_memory_of_child_processes_counts(run_cells):
    greedy = """
import os, time
for _ in range(6):
    if os.fork() == 0:
        block = bytearray(300 << 20)
        time.sleep(60)
time.sleep(60)
"""
    began = time.monotonic()
    ran = run_cells("good = 1", greedy, "late = 1", limits=Limits(memory=1 << 30), cell=30)
    assert ran.statuses[0] == ran.statuses[2] == "ok"
    assert ran.statuses[1] in ("killed", "error")
    assert time.monotonic() - began < 25
    assert ran.ask("value", "good") == ("ok", 1)


def test_the_number_of_processes_is_limited(run_cells):
    ran = run_cells("""
import os, time
children = []
try:
    for _ in range(200):
        pid = os.fork()
        if pid == 0:
            time.sleep(100)
        children.append(pid)
except OSError as error:
    refused = type(error).__name__
finally:
    for pid in children:
        os.kill(pid, 9)
        os.waitpid(pid, 0)
started = len(children)
""", limits=Limits(processes=32))  # fmt: skip
    assert ran.statuses == ["ok"]
    assert ran.ask("value", "refused") == ("ok", "BlockingIOError")
    assert 1 <= ran.ask("value", "started")[1] < 32


def test_a_file_has_a_largest_size(run_cells):
    ran = run_cells("""
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
written = 0
with open("large", "wb", buffering=0) as file:
    try:
        while written < 64 << 20:
            written += file.write(b"x" * (1 << 20))
    except OSError as error:
        refused = error.strerror
""", limits=Limits(file_size=8 << 20))  # fmt: skip
    assert ran.ask("value", "written") == ("ok", 8 << 20)
    assert ran.ask("value", "refused") == ("ok", "File too large")


def test_a_fork_bomb_ends_with_its_cell(run_cells):
    bomb = "import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass"
    ran = run_cells("good = 1", bomb, "late = 1", cell=1.5, limits=Limits(processes=48))
    assert ran.statuses[0] == ran.statuses[2] == "ok"
    assert ran.statuses[1] in ("timeout", "killed")
    if ROOT:
        uid = ran.run.worker.uid
        ran.namespace.close()
        left = [p for p in os.listdir("/proc") if p.isdigit() and _uid(p) == uid]
        assert left == []


def _uid(pid: str) -> int:
    try:
        return os.stat(f"/proc/{pid}").st_uid
    except OSError:
        return -1
