"""A call that does not come back, or comes back as nonsense, costs its check and no more."""

from __future__ import annotations

import os
import time

import pytest

from grader.authoring.replies import CheckStopped
from grader.errors import ExerciseFault
from grader.running.policy import Limits
from grader.sandbox import wire


def call(name: str, *arguments):
    return ("call", name, arguments, {})


GONE = {
    "exit": "import os; os._exit(7)",
    "kill": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "crash": "import ctypes; ctypes.string_at(0)",
    "kill everyone": "import os; os.kill(-1, 9); os._exit(1)",
    "kill the parent": "import os; os.kill(os.getppid(), 9); os._exit(1)",
}


@pytest.mark.parametrize(
    "body", [GONE[name] for name in GONE if name not in ("kill everyone", "kill the parent")]
)
def test_a_call_that_ends_its_process_costs_its_check(run_cells, body):
    ran = run_cells(f"def f():\n    {body}\ndef g():\n    return 1")
    with pytest.raises(CheckStopped) as stopped:
        ran.call("f")
    assert stopped.value.status == "killed"
    assert "no reason" not in stopped.value.reason
    assert ran.call("g") == ("ok", 1)


@pytest.mark.parametrize("body", [GONE["kill everyone"], GONE["kill the parent"]])
def test_a_call_that_kills_the_worker_itself_ends_the_checks_and_not_the_grader(run_cells, body):
    ran = run_cells(f"def f():\n    {body}\ndef g():\n    return 1")
    for name in "fg":
        with pytest.raises(CheckStopped) as stopped:
            ran.call(name)
        assert stopped.value.status == "killed"


def test_a_call_that_hangs_ends_with_the_checks_time(run_cells):
    ran = run_cells("def f():\n    while True:\n        pass\ndef g():\n    return 1")
    began = time.monotonic()
    with pytest.raises(CheckStopped) as stopped:
        ran.call("f", seconds=0.5)
    assert stopped.value.status == "timeout"
    assert time.monotonic() - began < 2
    assert ran.call("g") == ("ok", 1)


def test_once_stopped_a_connection_stays_stopped(run_cells):
    ran = run_cells("def f():\n    while True:\n        pass\ndef g():\n    return 1")
    connection = ran.namespace.open(0.3)
    for name in ("f", "g"):
        with pytest.raises(CheckStopped, match="no answer"):
            connection.request(call(name))
    connection.close()


def test_the_time_is_one_budget_for_all_calls_of_a_check(run_cells):
    ran = run_cells("import time\ndef f():\n    time.sleep(0.2)")
    connection = ran.namespace.open(0.7)
    began = time.monotonic()
    with pytest.raises(CheckStopped):
        for _ in range(20):
            connection.request(call("f"))
    connection.close()
    assert time.monotonic() - began < 1.5


def test_an_answer_that_dribbles_gains_no_time(run_cells):
    """Bytes sent just before each deadline must not start it anew."""
    dribble = """
import gc, socket, time, sys
def f():
    socks = [o for o in gc.get_objects() if isinstance(o, socket.socket) and o.fileno() > 2 and o.type == socket.SOCK_STREAM]
    frame = sys._getframe()
    while frame.f_code.co_name != "serve":
        frame = frame.f_back
    sock = frame.f_locals["sock"]
    time.sleep(0.8)
    sock.sendall((1000).to_bytes(4, "big"))
    time.sleep(0.8)
    for _ in range(100):
        sock.sendall(b"x")
        time.sleep(0.3)
"""
    ran = run_cells(dribble)
    began = time.monotonic()
    with pytest.raises(CheckStopped) as stopped:
        ran.call("f", seconds=1.0)
    assert stopped.value.status == "timeout"
    assert time.monotonic() - began < 1.5


NONSENSE = {
    "no value": b"?",
    "a huge frame": None,
    "not a pair": wire.encode(5),
    "an endless list": b"l\xff\xff\xff\xff",
    "a nested list": b"l\0\0\0\1" * 1000,
}


@pytest.mark.parametrize("body", [body for name, body in NONSENSE.items() if name != "not a pair"])
def test_an_answer_in_no_language_costs_its_check(run_cells, body):
    message = b"\xff\xff\xff\xff" if body is None else len(body).to_bytes(4, "big") + body
    ran = run_cells(f"""
import sys
def f():
    frame = sys._getframe()
    while frame.f_code.co_name != "serve":
        frame = frame.f_back
    frame.f_locals["sock"].sendall({message!r})
def g():
    return 1
""")
    with pytest.raises(CheckStopped, match="nonsense") as stopped:
        ran.call("f")
    assert stopped.value.status == "killed"
    assert ran.call("g") == ("ok", 1)


def test_a_value_of_the_checks_that_may_not_cross_is_the_authors_fault(run_cells):
    ran = run_cells("def f(x):\n    return 1")
    with pytest.raises(ExerciseFault, match="set"):
        ran.call("f", {1, 2})
    with pytest.raises(ExerciseFault, match="larger"):
        ran.call("f", wire.Array("uint8", (wire.MAX_FRAME,), bytes(wire.MAX_FRAME)))


def test_memory_taken_by_a_call_costs_its_check(run_cells):
    source = """
import os, time, torch
def alone():
    return torch.ones(10**9).sum().item()
def in_children():
    for _ in range(6):
        if os.fork() == 0:
            block = bytearray(250 << 20)
            time.sleep(60)
    time.sleep(60)
def good():
    return 1
"""
    ran = run_cells(source, limits=Limits(memory=1 << 30))
    verdict, content = ran.call("alone")
    assert verdict == "raised"
    assert "memory" in content["message"]
    with pytest.raises(CheckStopped) as stopped:
        ran.call("in_children", seconds=20)
    assert stopped.value.status == "killed"
    assert ran.call("good") == ("ok", 1)


def test_what_a_check_started_ends_with_it(run_cells):
    source = """
import os, time
def start():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            open("pid", "w").write(str(os.getpid()))
            time.sleep(600)
        os._exit(0)
    while not os.path.exists("pid") or not open("pid").read():
        time.sleep(0.01)
    return int(open("pid").read())
"""
    ran = run_cells(source)
    _, pid = ran.call("start")
    deadline = time.monotonic() + 5
    while os.path.exists(f"/proc/{pid}") and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not os.path.exists(f"/proc/{pid}")


def test_a_fork_bomb_in_a_check_costs_that_check(run_cells):
    bomb = """
import os
def f():
    while True:
        try:
            os.fork()
        except OSError:
            pass
def g():
    return 1
"""
    ran = run_cells(bomb, limits=Limits(processes=40))
    with pytest.raises(CheckStopped):
        ran.call("f", seconds=0.5)
    assert ran.call("g") == ("ok", 1)


def test_more_checks_than_processes_are_allowed(run_cells):
    ran = run_cells("def f():\n    return 1", limits=Limits(processes=20))
    assert [ran.call("f") for _ in range(40)] == [("ok", 1)] * 40


def test_no_descriptor_leaks_from_check_to_check(run_cells):
    ran = run_cells("def f():\n    return 1")
    ran.call("f")
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(10):
        ran.call("f")
    assert len(os.listdir("/proc/self/fd")) == before
