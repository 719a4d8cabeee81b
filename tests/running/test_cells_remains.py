"""Nothing of a submission outlives it: no process, no folder, however it or the grader ends."""

from __future__ import annotations

import os
import signal
import time

DAEMON = """
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        open("daemon.pid", "w").write(str(os.getpid()))
        time.sleep(600)
    os._exit(0)
while not os.path.exists("daemon.pid") or not open("daemon.pid").read():
    time.sleep(0.01)
print(open("daemon.pid").read())
"""


def test_a_daemon_does_not_outlive_the_submission(run_cells):
    ran = run_cells(DAEMON, "!nohup sleep 600 >/dev/null 2>&1 &")
    daemon = ran.value(0)
    assert os.path.exists(f"/proc/{daemon}")
    worker = ran.run.worker
    ran.namespace.close()
    assert not os.path.exists(f"/proc/{daemon}")
    assert not os.path.exists(f"/proc/{worker.pid}")
    assert not os.path.exists(worker.scratch)


def test_everything_ends_when_the_grader_is_killed(tmp_path):
    import subprocess
    import sys

    script = """
import sys, time
from nbformat.v4 import new_code_cell, new_notebook
from grader.running.cells import CellLimits, run_notebook
from grader.running.zygote import SpawnOptions, Zygote
zygote = Zygote(imports=("IPython", "ipykernel.kernelapp")).start()
workers = []
def spawn():
    workers.append(zygote.spawn(SpawnOptions()))
    return workers[-1]
run_notebook(new_notebook(cells=[new_code_cell("1")]), spawn, CellLimits())
print(zygote.ready().facts["pid"], workers[0].pid, flush=True)
time.sleep(600)
"""
    grader = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    pids = grader.stdout.readline().split()
    assert len(pids) == 2
    grader.send_signal(signal.SIGKILL)
    grader.wait()
    grader.stdout.close()
    deadline = time.monotonic() + 10
    while any(os.path.exists(f"/proc/{pid}") for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not [pid for pid in pids if os.path.exists(f"/proc/{pid}")]


def test_a_scratch_folder_of_any_depth_is_removed(run_cells):
    ran = run_cells("""
import os
for _ in range(3000):
    os.mkdir('d')
    os.chdir('d')
os.chdir(os.environ['HOME'])
os.mkdir('closed'); open('closed/x', 'w').close(); os.chmod('closed', 0)
""")  # fmt: skip
    assert ran.statuses in (["ok"], ["killed"])  # killed where the keeper looked before the cell had ended
    scratch = ran.run.worker.scratch
    ran.namespace.close()
    assert not os.path.exists(scratch)
