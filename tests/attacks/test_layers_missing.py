"""A host that lacks a layer: refused where isolation is required, loudly said otherwise; and what the others hold."""

from __future__ import annotations

import os

import pytest

from grader.errors import IsolationFault, SandboxFault
from grader.reports import as_json, as_terminal
from grader.running import policy
from grader.running.cells import CellLimits, run_notebook
from grader.running.policy import Limits
from grader.running.zygote import SpawnOptions, Zygote
from grader.sandbox import keeper, landlock

RIGHT = "def double(x):\n    return x * 2"
MISSING = {
    "seccomp": (policy, "system_call_filter"),
    "landlock": (Zygote, "_granted"),
}  # what this host cannot make


@pytest.mark.parametrize("layer", MISSING)
def test_without_a_layer_grading_is_refused_or_warned_of(grade_cells, tiny, monkeypatch, layer):
    monkeypatch.setattr(*MISSING[layer], lambda *arguments: None)
    how = {"course": tiny, "exercises": ("doubling",)}
    with pytest.raises(IsolationFault, match=f"--isolation require: this host lacks {layer}.*grader doctor"):
        grade_cells(RIGHT, **how, require_isolation=True)
    report = grade_cells(RIGHT, **how)
    assert report.score == 5
    assert f"WARNING: the notebook was not isolated by {layer}" in as_terminal(report)
    assert f'"{layer}": "missing' in as_json(report)


@pytest.mark.skipif(os.getuid() != 0, reason="only root drops to another user")
def test_a_right_to_read_everything_is_not_given_where_landlock_cannot_narrow_it(zygote, monkeypatch):
    monkeypatch.setattr(landlock, "abi", lambda: 0)
    monkeypatch.setattr(policy, "needs_search", lambda prefixes: True)
    with pytest.raises(SandboxFault, match=r"no Landlock.*use an interpreter"):
        zygote.spawn(SpawnOptions())


HELD = {
    "memory of one process": ("x = []\nwhile True: x.append(bytearray(1 << 24))", "memory than allowed"),
    "files in memory": ("import os, time\nfor n in range(12):\n    fd = os.memfd_create('x')\n    for _ in range(100):\n"
                        "        os.write(fd, bytes(1 << 20))\ntime.sleep(60)", "memory than allowed"),
    "disk": ("import time\nfor n in range(12):\n    with open(f'large{n}', 'wb') as f:\n"
             "        for _ in range(100): f.write(bytes(1 << 20))\ntime.sleep(60)", "files, than allowed"),
    "processes": ("import os, time\nfor _ in range(100):\n    if os.fork() == 0:\n        time.sleep(600); os._exit(0)\n"
                  "time.sleep(60)", "no end after|ended"),
    "a daemon": ("import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork(): os._exit(0)\n    time.sleep(600)",
                 ""),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", HELD)
def test_without_limits_the_keeper_holds(zygote, notebook, name):
    source, said = HELD[name]
    options = SpawnOptions(Limits(memory=700 << 20), bounded=False)
    node = notebook("good = 1", source)
    run = run_notebook(node, lambda: zygote.spawn(options), CellLimits(8 if name == "processes" else 60, 120))
    try:
        assert run.results[0].status == "ok"
        assert not said or any(words in str(run.results[1].error) for words in said.split("|")), run.results
    finally:
        if run.worker is not None:
            run.worker.close()
    assert [pid for pid in keeper.descendants(zygote.facts["pid"]) if not keeper.is_zombie(pid)] == []
