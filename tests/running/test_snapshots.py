"""Each check talks to a copy of the finished namespace, or to the live worker where a copy would be unsafe."""

from __future__ import annotations

import numpy as np
import pytest

from grader.authoring.replies import CheckStopped
from grader.sandbox import wire

STATEFUL = """
counter = 0
seen = []
def count():
    global counter
    counter += 1
    seen.append(counter)
    return counter
"""


def call(name: str, *arguments):
    return ("call", name, arguments, {})


def test_a_copy_does_not_see_what_another_did(run_cells):
    ran = run_cells(STATEFUL)
    connection = ran.namespace.open(10)
    assert [connection.request(call("count"))[1] for _ in range(3)] == [1, 2, 3]
    connection.close()
    assert ran.call("count") == ("ok", 1)
    assert ran.ask("value", "seen") == ("ok", [])


def test_a_live_worker_keeps_what_calls_did(run_cells):
    ran = run_cells(STATEFUL, live=True)
    assert ran.call("count") == ("ok", 1)
    assert ran.call("count") == ("ok", 2)


def test_arrays_cross_both_ways(run_cells):
    ran = run_cells("def double(x):\n    assert type(x).__name__ == 'Tensor'\n    return 2 * x")
    data = np.arange(6, dtype=np.float32).reshape(2, 3)
    verdict, array = ran.call("double", wire.Array("float32", data.shape, data.tobytes()))
    assert verdict == "ok"
    assert array == wire.Array("float32", (2, 3), (2 * data).tobytes())


def test_an_exception_names_the_cell_and_the_line(run_cells):
    ran = run_cells("x = 1", "def f(n):\n    y = n\n    return 1 / y")
    verdict, details = ran.call("f", 0)
    assert verdict == "raised"
    assert details["type"] == "ZeroDivisionError"
    assert details["frames"][-1] == {"cell": 2, "line": 3, "function": "f", "source": "return 1 / y"}


def test_a_name_that_was_deleted_is_gone(run_cells):
    ran = run_cells("def f():\n    return 1", "del f")
    assert ran.namespace.names() == {}
    assert ran.call("f")[0] == "refused"


def test_a_notebook_whose_library_has_threads_is_served_live(run_cells):
    source = """
import torch
torch.set_num_threads(2)
x = torch.randn(600, 600)
for _ in range(3):
    x = torch.mm(x, x).tanh()
def f():
    return torch.randn(600, 600).mm(x).shape[0]
"""
    ran = run_cells(source)
    assert ran.call("f", seconds=15) == ("ok", 600)


def test_a_live_worker_that_is_lost_is_run_again(run_cells):
    ran = run_cells(
        STATEFUL + "\ndef hang():\n    while True:\n        pass\ndef die():\n    import os\n    os._exit(3)",
        live=True,
    )
    assert ran.call("count") == ("ok", 1)
    with pytest.raises(CheckStopped) as stopped:
        ran.call("hang", seconds=0.5)
    assert stopped.value.status == "timeout"
    assert ran.call("count") == ("ok", 1)
    with pytest.raises(CheckStopped) as stopped:
        ran.call("die")
    assert stopped.value.status == "killed"
    assert "code 3" in stopped.value.reason
    assert ran.call("count") == ("ok", 1)
    assert set(ran.namespace.names()) >= {"count", "hang"}
