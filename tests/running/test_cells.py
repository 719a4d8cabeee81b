"""What fails in a notebook costs its cell: what other cells define is still there."""

from __future__ import annotations

import time

import pytest

from grader.model import CellStatus
from grader.running import cells
from grader.running.cells import CellLimits, run_notebook
from grader.running.policy import Limits
from grader.running.zygote import SpawnOptions

BEFORE, AFTER = "before = 1", "after = 2"

DEADLY = {
    "os._exit": "import os\nos._exit(0)",
    "os._exit 3": "import os\nos._exit(3)",
    "kill itself": "import os\nos.kill(os.getpid(), 9)",
    "terminate itself": "import os\nos.kill(os.getpid(), 15)",
    "segmentation fault": "import ctypes\nctypes.string_at(0)",
    "abort": "import os\nos.abort()",
    "stack overflow in C": "import sys\nsys.setrecursionlimit(10**9)\ndef f():\n    return f()\nx = []\n"
    "for _ in range(10**6):\n    x = [x]\nrepr(x) == x\nimport os; os.abort()",
    "kill the group": "import os\nos.killpg(0, 9)",
    "kill everyone": "import os\nos.kill(-1, 9); os.kill(os.getpid(), 9)",
    "exec another program": "import os\nos.execv('/bin/true', ['true'])",
    "close all descriptors": "import os\nos.closerange(0, 4096)\nos._exit(1)",
}

SURVIVED = {
    "raise": "raise ValueError('no')",
    "name error": "undefined_name",
    "syntax error": "def f(:",
    "recursion": "def f():\n    return f()\nf()",
    "sys.exit": "import sys\nsys.exit(1)",
    "SystemExit": "raise SystemExit",
    "KeyboardInterrupt": "raise KeyboardInterrupt",
    "GeneratorExit": "raise GeneratorExit",
    "input": "name = input('your name? ')",
    "NUL": "x = 1\0",
    "an exception without words": "class E(Exception):\n    def __str__(self):\n        raise ValueError\nraise E",
    "assertion": "assert False",
}

STUCK = {
    "sleep": "import time\ntime.sleep(600)",
    "busy": "while True:\n    pass",
    "subprocess": "!sleep 600",
    "await": "import asyncio\nawait asyncio.sleep(600)",
    "lock": "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()",
}


@pytest.fixture(autouse=True)
def less_grace(monkeypatch):
    """A tenth of a second is enough for those that obey, and the others need not cost three."""
    monkeypatch.setattr(cells, "INTERRUPT_GRACE", 0.5)


STUBBORN = {
    "catches everything": """
import time
while True:
    try:
        time.sleep(600)
    except BaseException:
        pass
""",
    "ignores the signal": "import signal, time\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\ntime.sleep(600)",
    "stops itself": "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)",
}


def named(sources: dict[str, str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("source", list(sources.values()), ids=list(sources))


def test_cells_run_in_order_and_share_a_namespace(run_cells):
    ran = run_cells("x = 1", "x += 1\nprint(x)", "x * 10")
    assert ran.statuses == ["ok"] * 3
    assert [result.index for result in ran.results] == [0, 1, 2]
    assert ran.text(1) == "2\n"
    assert all(result.error is None and result.seconds >= 0 for result in ran.results)


@named(SURVIVED)
def test_a_cell_that_raises_costs_itself(run_cells, source):
    ran = run_cells(BEFORE, source, AFTER)
    assert ran.statuses == ["ok", "error", "ok"]
    assert ran.results[1].error
    assert ran.ask("value", "before") == ("ok", 1)
    assert ran.ask("value", "after") == ("ok", 2)


@pytest.mark.parametrize("source", ["exit()", "quit()", "exit", "quit(1)"])
def test_exit_and_quit_end_no_more_than_the_cell(run_cells, source):
    ran = run_cells(BEFORE, source, AFTER)
    assert ran.statuses[0] == ran.statuses[2] == "ok"
    assert ran.statuses[1] in ("ok", "error")
    assert ran.ask("value", "after") == ("ok", 2)


@named(DEADLY)
def test_a_cell_that_ends_its_process_costs_itself(run_cells, source):
    ran = run_cells(BEFORE, source, AFTER)
    assert ran.statuses == ["ok", "killed", "ok"]
    assert ran.results[1].error.startswith("the notebook's process ended: it ")
    assert ran.ask("value", "before") == ("ok", 1)
    assert ran.ask("value", "after") == ("ok", 2)


def test_the_reason_of_a_death_is_told(run_cells):
    ran = run_cells("import os\nos._exit(3)", "import ctypes\nctypes.string_at(0)")
    assert ran.results[0].error == "the notebook's process ended: it exited with code 3"
    assert (
        ran.results[1].error == "the notebook's process ended: it was ended by SIGSEGV (segmentation fault)"
    )


@named(STUCK)
def test_a_cell_that_hangs_is_interrupted_and_the_namespace_stays(run_cells, source):
    began = time.monotonic()
    ran = run_cells(BEFORE, "half = 1\n" + source, AFTER, cell=0.7)
    assert ran.statuses == ["ok", "timeout", "ok"]
    assert "no end after 1 s" in ran.results[1].error
    assert [ran.ask("value", name) for name in ("before", "half", "after")] == [
        ("ok", 1),
        ("ok", 1),
        ("ok", 2),
    ]
    assert time.monotonic() - began < 10


@named(STUBBORN)
def test_a_cell_that_cannot_be_interrupted_is_killed_and_the_others_run_again(run_cells, source):
    began = time.monotonic()
    ran = run_cells(BEFORE, source, AFTER, cell=0.5)
    assert ran.statuses == ["ok", "timeout", "ok"]
    assert "ignored the interrupt" in ran.results[1].error
    assert ran.ask("value", "before") == ("ok", 1)
    assert ran.ask("value", "after") == ("ok", 2)
    assert time.monotonic() - began < 15


def test_a_notebook_full_of_deadly_cells_keeps_what_comes_before_them(run_cells):
    ran = run_cells(BEFORE, *["import os\nos._exit(1)"] * 6, AFTER)
    assert ran.statuses[:2] == ["ok", "killed"]
    assert set(ran.statuses[2:-1]) <= {"killed", "skipped"}
    assert ran.ask("value", "before") == ("ok", 1)
    assert all(result.error for result in ran.results[1:-1])


def test_a_deadly_cell_after_all_the_time_was_used_keeps_what_comes_before_it(run_cells):
    stubborn = STUBBORN["ignores the signal"]
    ran = run_cells(BEFORE, stubborn, AFTER, notebook=1.0)
    assert ran.statuses == ["ok", "timeout", "skipped"]
    assert ran.ask("value", "before") == ("ok", 1)


def test_the_notebook_as_a_whole_has_a_limit(run_cells):
    began = time.monotonic()
    ran = run_cells(BEFORE, *["import time\ntime.sleep(0.8)"] * 10, AFTER, notebook=2.0)
    assert time.monotonic() - began < 10
    assert ran.statuses[0] == "ok"
    assert ran.statuses[-1] == "skipped"
    assert "no time was left" in ran.results[-1].error
    assert ran.ask("value", "before") == ("ok", 1)


def test_progress_is_told_of_every_cell(zygote):
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

    class Told:
        def __init__(self):
            self.began, self.ended = [], []

        def cell(self, index, total):
            self.began.append((index, total))

        def cell_done(self, result):
            self.ended.append((result.index, result.status))

    told = Told()
    node = new_notebook(
        cells=[new_code_cell("1"), new_markdown_cell("# x"), new_code_cell("1 / 0"), new_code_cell(" ")]
    )
    run = run_notebook(node, lambda: zygote.spawn(SpawnOptions()), CellLimits(), told)
    run.worker.close()
    assert told.began == [(0, 4), (2, 4)]
    assert told.ended == [(0, CellStatus.OK), (2, CellStatus.ERROR)]


def test_a_memory_limit_is_named_as_the_reason(run_cells):
    greedy = """
import os, time
for _ in range(5):
    if os.fork() == 0:
        b = bytearray(300 << 20)
        time.sleep(9)
time.sleep(9)
"""
    ran = run_cells(greedy, limits=Limits(memory=700 << 20))
    assert ran.statuses == ["killed"]
    assert "more memory than allowed" in ran.results[0].error
