"""The visible checks on a live namespace: they tell what is wrong, and leave the notebook as it was."""

from __future__ import annotations

import gc
import os
import random
import signal
import subprocess
import sys
import warnings
from pathlib import Path

import nbformat
import numpy as np
import pytest
import torch
from nbclient import NotebookClient

from grader import self_check

ROOT = Path(__file__).parents[1]
TINY = Path(__file__).with_name("courses") / "tiny"


def right(x):
    return 2 * x


def wrong(x):
    return x + 2


def test_a_right_solution_passes(tiny):
    found = self_check("doubling", namespace={"double": right}, course=TINY)
    assert found.passed, found
    assert "passed" in repr(found)


def test_a_wrong_solution_sees_the_smallest_input_and_the_call(tiny):
    found = self_check("doubling", namespace={"double": wrong}, course=TINY)
    assert not found.passed
    assert "double(" in repr(found) and "to see it, paste this" in repr(found)
    assert "double(" in found._repr_html_() and "<script" not in found._repr_html_()


def test_hidden_checks_do_not_run():
    """What they draw would be seen by whoever prints it."""
    (found,) = self_check("doubling", namespace={"double": right}, course=TINY).exercises
    assert [check.id for check in found.checks] == [
        "doubles_every_element",
        "doubles_negative_numbers",
        "doubles_a_thousand",
    ]


@pytest.mark.parametrize(
    ("names", "said"),
    [((), "name an exercise"), (("nonsense",), "no exercise 'nonsense'"), (("reshape",), "reshape"), (("sgd",), "defines nothing")],
)  # fmt: skip
def test_what_cannot_be_checked_is_told_and_not_raised(names, said):
    found = self_check(*names, namespace={})
    assert said in repr(found)
    assert not found.passed
    assert "gradewright" in found._repr_html_()


def test_no_course_is_told():
    assert "no course here" in repr(self_check("sgd", namespace={}, course="/nonexistent"))


@pytest.mark.parametrize("raised", [SystemExit, MemoryError, RecursionError, BaseException])
def test_whatever_the_student_raises_stays_inside(raised, tiny):
    def double(x):
        raise raised("boom")

    found = self_check("doubling", namespace={"double": double}, course=TINY)
    assert raised.__name__ in repr(found)


def test_ctrl_c_ends_the_checks(tiny):
    def double(x):
        signal.raise_signal(signal.SIGINT)

    assert "interrupted" in repr(self_check("doubling", namespace={"double": double}, course=TINY))


def test_an_endless_loop_is_interrupted(monkeypatch):
    monkeypatch.setattr("grader.selfcheck.SECONDS", 0.2)

    def double(x):
        while True:
            pass

    before = signal.getsignal(signal.SIGALRM)
    found = self_check("doubling", namespace={"double": double}, course=TINY)
    assert "too long" in repr(found)
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_the_process_is_as_before():
    """Generators, patches, paths, hooks, handlers, environment, streams, filters, the collector, the working folder."""

    def state():
        return {
            "random": random.getstate(),
            "numpy": repr(np.random.get_state()),
            "torch": torch.get_rng_state().tolist(),
            "randbits": sys.modules["numpy.random.bit_generator"].randbits,
            "path": list(sys.path),
            "hooks": list(sys.meta_path),
            "environment": dict(os.environ),
            "interrupt": signal.getsignal(signal.SIGINT),
            "streams": (sys.stdout, sys.stderr, sys.stdin),
            "filters": list(warnings.filters),
            "frozen": gc.get_freeze_count(),
            "excepthook": sys.excepthook,
            "grad": torch.is_grad_enabled(),
            "threads": torch.get_num_threads(),
            "folder": os.getcwd(),
            "course": [name for name in sys.modules if name.startswith("reference.theory.sgd")],
        }  # fmt: skip

    def sgd(params, lr, batch_size):
        torch.set_grad_enabled(False)
        random.random(), np.random.rand(), torch.rand(1)
        os.chdir("/")

    gc.unfreeze()  # other tests may have graded in this process
    before = state()
    repr(self_check("sgd", namespace={"sgd": sgd}))
    assert state() == before


def test_the_package_is_cheap_to_import():
    script = "import sys; import grader; print(any(name in sys.modules for name in ('numpy', 'pytest', 'torch', 'hypothesis')))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, cwd=ROOT
    )
    assert done.stdout.strip() == "False", done.stderr


@pytest.mark.slow
def test_in_a_real_notebook(tmp_path):
    """In a kernel of its own: rich HTML, the notebook's own names, and its generators go on as if nothing had been."""
    loss = "import torch\ndef squared_loss(y_hat, y):\n    return (y_hat - y) ** 2 / 2"
    node = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell(
                loss + "\ntorch.manual_seed(1); print(torch.rand(1).item()); torch.manual_seed(1)"
            ),
            nbformat.v4.new_code_cell('from grader import self_check\nself_check("squared-loss")'),
            nbformat.v4.new_code_cell("print(torch.rand(1).item())"),
        ]
    )
    NotebookClient(
        node, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
    ).execute()
    (shown,) = node.cells[1].outputs
    assert "broadcast" in shown.data["text/html"]
    assert "squared_loss(t1, t2)" in shown.data["text/plain"]
    assert node.cells[2].outputs[0].text in node.cells[0].outputs[0].text
    assert list(tmp_path.iterdir()) == []
