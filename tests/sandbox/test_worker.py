"""The worker: what a student's code finds, and what it can do to the way it is driven."""

from __future__ import annotations

import pytest

from grader.authoring.replies import CheckStopped
from grader.errors import IsolationFault
from grader.running.cells import CellLimits, run_notebook
from grader.running.zygote import SpawnOptions

FIND_CONTROL = """
import os, socket
def control():
    for fd in os.listdir(f"/proc/{os.getpid()}/fd"):
        try:
            sock = socket.socket(fileno=os.dup(int(fd)))
            if sock.type == socket.SOCK_SEQPACKET:
                return sock
        except OSError:
            pass
"""


@pytest.mark.parametrize(
    "said", ["b'nonsense'", "b''", "b't' + bytes(4)", "b'\\xff' * 200_000", "b'l\\0\\0\\0\\1' * 1000"]
)
def test_what_a_notebook_says_on_the_control_socket_earns_nothing(run_cells, said):
    """It can speak before it is asked: then nothing it is asked later gets its own answer."""
    ran = run_cells(FIND_CONTROL, f"try:\n    control().send({said})\nexcept OSError:\n    pass\nx = 1")
    with pytest.raises(CheckStopped) as stopped:
        for _ in range(3):
            ran.ask("value", "x")
            raise CheckStopped("killed", "it recovered, which is as well")
    assert stopped.value.status == "killed"
    assert ran.namespace.names() == {} or ran.namespace.names().keys() >= {"x"}


def test_descriptors_sent_along_are_closed_on_our_side(run_cells):
    import os

    source = FIND_CONTROL + """
import array
right = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array('i', [0, 1, 2]))]
for _ in range(5):
    control().sendmsg([b'?'], right)
"""  # fmt: skip
    run_cells("x = 1").ask("value", "x")
    ran = run_cells(source)
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(4):
        with pytest.raises(CheckStopped):
            ran.ask("value", "x")
    assert len(os.listdir("/proc/self/fd")) <= before


def test_a_worker_that_does_not_leave_its_loop_is_told(run_cells, monkeypatch):
    from grader.running import snapshots

    monkeypatch.setattr(snapshots, "FREEZE_SECONDS", 1.0)
    ran = run_cells(
        "import asyncio\nasync def hog():\n    while True:\n        pass\ntask = asyncio.ensure_future(hog())\nx = 1"
    )
    with pytest.raises(CheckStopped, match="did not answer"):
        ran.ask("value", "x")
    assert ran.namespace.names() == {}
    assert "did not answer" in ran.namespace.gone


def test_the_kernel_has_no_memory_of_other_notebooks(run_cells):
    run_cells("secret = 41\nimport builtins; builtins.leak = 41; import sys; sys.modules['leak'] = 41")
    ran = run_cells("""
import builtins, sys
print(('secret' in globals(), hasattr(builtins, 'leak'), 'leak' in sys.modules))
""",
                    "print((len(In), get_ipython().execution_count))")  # fmt: skip
    assert ran.value(0) == (False, False, False)
    assert ran.value(1)[0] == 3, "its own two cells, and the empty first"


def test_generators_start_from_the_seed(run_cells):
    draw = """
import random, numpy, torch
print((random.random(), numpy.random.rand(), torch.rand(1).item(), numpy.random.default_rng().random()))
"""
    first, second, other = (
        run_cells(draw, seed=1).value(),
        run_cells(draw, seed=1).value(),
        run_cells(draw, seed=2).value(),
    )
    assert first == second
    assert all(a != b for a, b in zip(first, other, strict=True))


def test_hashes_of_strings_are_the_same_in_every_run(run_cells):
    assert run_cells("print(hash('x'))").value() == run_cells("print(hash('x'))").value()


def test_interrupts_are_for_cells_only(run_cells):
    """After the notebook, Control-C in the terminal must not end a worker that waits."""
    import os
    import signal

    ran = run_cells("x = 1")
    assert ran.ask("value", "x") == ("ok", 1)
    os.kill(ran.run.worker.pid, signal.SIGINT)
    assert ran.ask("value", "x") == ("ok", 1)


def test_a_missing_layer_is_fatal_where_isolation_is_required(zygote, capfd):
    from nbformat.v4 import new_code_cell, new_notebook

    options = SpawnOptions(landlock=False, required=True)
    with pytest.raises(IsolationFault, match="landlock"):
        run_notebook(new_notebook(cells=[new_code_cell("1")]), lambda: zygote.spawn(options), CellLimits())
    assert "Traceback" not in capfd.readouterr().err


def test_a_missing_layer_is_said_where_it_is_not(zygote):
    from nbformat.v4 import new_code_cell, new_notebook

    workers = []

    def spawn():
        workers.append(zygote.spawn(SpawnOptions(landlock=False, seccomp=False, drop_user=False)))
        return workers[-1]

    run = run_notebook(new_notebook(cells=[new_code_cell("x = 1")]), spawn, CellLimits())
    layers = workers[0].layers
    run.worker.close()
    assert layers["landlock"].startswith("missing")
    assert layers["seccomp"].startswith("missing")
    assert "grader's own" in layers["user"]
