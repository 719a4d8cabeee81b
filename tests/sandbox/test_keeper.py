"""The keeper's own eyes: who descends from whom, what they hold, and that nothing stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from grader.sandbox import keeper, storage

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture
def family():
    """A child with a child of its own: (child, grandchild)."""
    script = "import subprocess, sys, time; print(subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']).pid," \
             " flush=True); time.sleep(60)"  # fmt: skip
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    grandchild = int(child.stdout.readline())
    yield child.pid, grandchild
    for pid in (grandchild, child.pid):
        keeper.kill(pid)
    child.wait()
    child.stdout.close()


def test_children_and_all_that_descends(family):
    child, grandchild = family
    assert child in keeper.children(os.getpid())
    assert keeper.children(child) == [grandchild]
    assert set(family) <= set(keeper.descendants(os.getpid()))
    assert keeper.children(2**22 + 1) == []


def test_a_zombie_is_told_from_a_living_process():
    process = subprocess.Popen(SLEEP)
    assert not keeper.is_zombie(process.pid)
    process.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 5
    while not keeper.is_zombie(process.pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert keeper.is_zombie(process.pid)
    process.wait()
    assert keeper.is_zombie(process.pid), "one that is gone is no living one"


def test_memory_is_what_processes_hold_shared_pages_once(family):
    own = keeper.memory_of([os.getpid()], 1 << 60)
    assert own > 20 << 20
    assert keeper.memory_of([], 1) == 0
    assert keeper.memory_of([2**22 + 1], 1) == 0
    resident = keeper.memory_of(list(family), 1 << 60)
    share = keeper.memory_of(list(family), 1)
    assert 0 < share < resident, "over the limit, pages that both share count once"


def test_killing_what_is_gone_is_no_error():
    keeper.kill(2**22 + 1)


def test_shared_memory_of_a_user_is_cleared_and_others_is_not(tmp_path):
    if os.getuid() != 0:
        pytest.skip("only root can make files of another user")
    for name, uid in (("theirs", 61000), ("ours", 0)):
        (tmp_path / name).write_text("x")
        os.chown(tmp_path / name, uid, uid)
    storage.clear_shared_memory(61000, str(tmp_path))
    assert os.listdir(tmp_path) == ["ours"]
    storage.clear_shared_memory(None, str(tmp_path))
    storage.clear_shared_memory(61000, str(tmp_path / "missing"))
    assert os.listdir(tmp_path) == ["ours"]


def test_a_keeper_tells_how_its_worker_ended(run_cells):
    ran = run_cells("x = 1")
    worker = ran.run.worker
    assert worker.poll() is None
    os.kill(worker.pid, signal.SIGTERM)
    assert worker.wait(5)["signal"] == signal.SIGTERM
    assert worker.ended["memory"] > 1 << 20
    assert worker.epitaph() == "it was ended by SIGTERM"


def test_what_a_worker_started_ends_with_it_also_in_a_session_of_its_own(run_cells):
    ran = run_cells(
        "import subprocess\np = subprocess.Popen(['sleep', '600'], start_new_session=True)\nprint(p.pid)"
    )
    sleeping = ran.value()
    os.kill(ran.run.worker.pid, signal.SIGKILL)
    ran.run.worker.wait(5)
    ran.namespace.close()
    assert not os.path.exists(f"/proc/{sleeping}")


def test_a_sweep_ends_all_but_the_worker(run_cells):
    ran = run_cells(
        "import subprocess\np = [subprocess.Popen(['sleep', '600']) for _ in range(5)]\nprint([q.pid for q in p])"
    )
    worker, sleeping = ran.run.worker, ran.value()
    worker.sweep()
    worker.swept()
    assert all(keeper.is_zombie(pid) for pid in sleeping)
    assert worker.poll() is None
    assert ran.ask("value", "p")[0] == "ok"


def test_a_keeper_that_is_killed_leaves_nobody_behind(run_cells):
    ran = run_cells(
        "import subprocess\np = subprocess.Popen(['sleep', '600'])\nprint((p.pid, __import__('os').getppid()))"
    )
    sleeping, keeping = ran.value()
    worker = ran.run.worker
    os.kill(keeping, signal.SIGKILL)
    deadline = time.monotonic() + 5
    while (
        any(os.path.exists(f"/proc/{pid}") for pid in (sleeping, worker.pid)) and time.monotonic() < deadline
    ):
        time.sleep(0.02)
    assert not [pid for pid in (sleeping, worker.pid) if os.path.exists(f"/proc/{pid}")]
    assert worker.wait(5) == {"why": "its keeper ended"}
