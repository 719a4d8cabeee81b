"""From cells to a Report, through the real sandbox, on a course whose checks finish at once."""

from __future__ import annotations

import os

import pytest

from grader.model import CellStatus, Status

RIGHT = "def double(x):\n    return 2 * x"
COUNT = "def count_up(limit):\n    return range(limit)"


def test_exercises_that_the_notebook_attempts_are_graded(grade_cells, tiny, exercise):
    report = grade_cells(RIGHT, course=tiny)
    assert report.selection == "attempted"
    assert exercise(report, "doubling").status is Status.PASSED
    assert exercise(report, "counting").status is Status.NOT_ATTEMPTED
    assert (report.score, report.max_score, report.status) == (5, 5, Status.PASSED)


def test_exercises_asked_for_count_whether_attempted_or_not(grade_cells, tiny, exercise):
    report = grade_cells(RIGHT, course=tiny, exercises=("doubling", "counting"))
    assert report.selection == "named"
    missed = exercise(report, "counting")
    assert (missed.status, missed.score, missed.max_score) == (Status.NOT_ATTEMPTED, 0, 3)
    assert {check.status for check in missed.checks} == {Status.SKIPPED}
    assert (report.score, report.max_score) == (5, 8)


def test_a_check_that_needs_one_that_failed_is_skipped(grade_cells, tiny, check):
    report = grade_cells("def double(x):\n    return x", course=tiny)
    assert check(report, "doubles_every_element").status is Status.FAILED
    skipped = check(report, "doubles_negative_numbers")
    assert (skipped.status, skipped.points, skipped.max_points) == (Status.SKIPPED, 0, 1)
    assert "Every element is doubled" in skipped.message
    assert check(report, "doubles_zero").status is Status.PASSED


def test_what_a_check_changes_is_not_there_for_the_next(grade_cells, tiny, exercise):
    """A function with a memory is right at its first call: each check meets it fresh."""
    source = """
served = []
def count_up(limit):
    served.append(limit)
    return [] if len(served) > 20 else range(limit)
"""
    report = grade_cells(source, course=tiny)
    assert [c.status.value for c in exercise(report, "counting").checks] == ["passed", "passed", "failed"]


@pytest.mark.parametrize(
    ("name", "value"), [("PYTEST_ADDOPTS", "-v -k nothing"), ("PYTEST_PLUGINS", "no_such_plugin")]
)
def test_what_pytest_is_told_elsewhere_has_no_say(grade_cells, tiny, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    report = grade_cells(RIGHT, course=tiny)
    assert (report.score, report.status) == (5, Status.PASSED)
    assert os.environ[name] == value


def test_one_process_may_look_for_the_smallest_input_or_not(grade_cells, tiny, check):
    wrong = "def double(x):\n    return x + len(x)"
    for shrink in (False, True, False):
        report = grade_cells(wrong, course=tiny, exercises=("doubling",), shrink=shrink)
        assert check(report, "doubles_every_element").status is Status.FAILED


def test_the_same_verdicts_from_a_live_worker(grade_cells, tiny, exercise):
    for source in (RIGHT, "def double(x):\n    return x", "def double(x):\n    raise ValueError(len(x))"):
        forked, live = (grade_cells(source, course=tiny, live=value, seed=3) for value in (False, True))
        assert forked.isolation["snapshots"] == "one fork a check"
        assert live.isolation["snapshots"] == "live worker"
        for one, other in zip(
            exercise(forked, "doubling").checks, exercise(live, "doubling").checks, strict=True
        ):
            assert (one.id, one.status, one.finding, one.counterexample) == (
                other.id, other.status, other.finding, other.counterexample)  # fmt: skip


@pytest.mark.parametrize("live", [False, True])
def test_a_function_that_hangs_or_dies_costs_its_checks_only(grade_cells, tiny, exercise, live):
    source = """
import os
def double(x):
    if len(x) == 1:
        while True:
            pass
    if len(x) == 1000:
        os._exit(5)
    return 2 * x
"""
    report = grade_cells(source, COUNT, course=tiny, live=live, check_seconds=1.0)
    by_id = {c.id: c for c in exercise(report, "doubling").checks}
    assert by_id["doubles_every_element"].status is Status.TIMEOUT
    assert by_id["doubles_negative_numbers"].status is Status.SKIPPED
    assert by_id["doubles_a_thousand"].status is Status.KILLED
    assert "exited with code 5" in by_id["doubles_a_thousand"].message
    assert by_id["doubles_zero"].status is Status.PASSED
    assert exercise(report, "counting").status is Status.PASSED


RETURNS = {
    "None": ("return None", "failed", "None"),
    "a string": ("return 'x' * 10**7", "failed", "string"),
    "objects": ("import numpy\n    return numpy.array([object()] * len(x))", "failed", "object"),
    "the wrong shape": ("return (2 * x).reshape(1, -1, 1)", "failed", "shape"),
    "a set": ("return {1.0}", "failed", "set"),
    "a generator": ("return (2 * v for v in x)", "failed", "generator"),
    "itself": ("return double", "failed", "function"),
    "a module": ("import math\n    return math", "failed", "module"),
    "a billion elements": ("import torch\n    return torch.zeros(10**9)", "error", "memory"),
    "a list inside itself": ("a = []\n    a.append(a)\n    return a", "failed", "list"),
    "a deep list": ("a = 1\n    for _ in range(10**5):\n        a = [a]\n    return a", "failed", "list"),
    "a huge list": ("return [0.0] * 10**7", "failed", "list"),
    "a complex number": ("return 1j * x", "failed", "complex"),
    "nan": ("return x * float('nan')", "failed", "nan"),
    "a sparse tensor": ("return (2 * x).to_sparse()", "failed", "tensor"),
    "an object that lies": ("return Liar()", "failed", "Liar"),
    "a huge integer": ("return 10**5000", "failed", ""),
    "a tensor on no device": ("import torch\n    return torch.zeros(len(x), device='meta')", "error", "meta"),
}  # fmt: skip
LIAR = """
class Liar:
    def __getattr__(self, name):
        raise RuntimeError
    def __len__(self):
        return -5
    def __iter__(self):
        return self
    def __next__(self):
        return 1
    def __repr__(self):
        raise SystemExit
"""  # fmt: skip


@pytest.mark.parametrize(("body", "status", "says"), list(RETURNS.values()), ids=list(RETURNS))
def test_whatever_a_function_returns_is_judged(grade_cells, tiny, exercise, body, status, says):
    report = grade_cells(f"{LIAR}\ndef double(x):\n    {body}", course=tiny, exercises=("doubling",))
    told = exercise(report, "doubling")
    assert report.status is Status.FAILED
    first = told.checks[0]
    assert (first.status, first.points) == (status, 0)
    assert says in first.message
    assert not [c for c in told.checks if c.status is Status.INTERNAL]


def test_an_iterator_without_end_is_found_out(grade_cells, tiny, exercise, check):
    source = "import itertools\ndef count_up(limit):\n    return itertools.count()"
    report = grade_cells(source, course=tiny)
    assert check(report, "counts_to_the_limit").status in (Status.ERROR, Status.TIMEOUT)
    assert check(report, "starts_again_for_every_caller").status is Status.PASSED, (
        "it asks for three items only"
    )


def test_a_recursive_or_slow_iterator_is_the_students(grade_cells, tiny, check):
    source = "def count_up(limit):\n    yield from range(limit)\n    raise RuntimeError('too far')"
    told = check(grade_cells(source, course=tiny), "counts_to_the_limit")
    assert told.status is Status.ERROR
    assert "too far" in told.message
    assert "cell 1, line 3" in told.message


def test_a_notebook_whose_process_is_gone_gets_a_report(grade_cells, tiny):
    """The worker calls gc.freeze() after the last cell, before it is asked for its names."""
    source = "import gc, os\ngc.freeze = lambda: os._exit(9)"
    report = grade_cells(RIGHT, source, course=tiny)
    assert report.cells[0].status is CellStatus.OK
    assert report.status in (Status.NOT_ATTEMPTED, Status.FAILED)
    assert report.score < 5
    assert report.notes or report.exercises


def test_names_that_a_deadly_cell_follows_are_graded(grade_cells, tiny, exercise):
    report = grade_cells(RIGHT, "import os\nos._exit(0)", COUNT, "1 / 0", course=tiny)
    assert [cell.status.value for cell in report.cells] == ["ok", "killed", "ok", "error"]
    assert exercise(report, "doubling").status is exercise(report, "counting").status is Status.PASSED


def test_bindings_and_cells_are_told(grade_cells, tiny, exercise):
    report = grade_cells("x = 1", "def twice(x):\n    return 2 * x", course=tiny)
    binding = exercise(report, "doubling").bindings[0]
    assert (binding.name, binding.bound_to, binding.how, binding.cell) == ("double", "twice", "alias", 1)


def test_parameters_in_another_order_are_put_right(grade_cells, exercise):
    source = """
import torch
def sgd(batch_size, learning_rate, params):
    with torch.no_grad():
        for p in params:
            p -= learning_rate * p.grad / batch_size
            p.grad.zero_()
"""
    told = exercise(grade_cells(source, exercises=("sgd",)), "sgd")
    assert told.bindings[0].order == (2, 1, 0)
    assert told.status is Status.PASSED


def test_progress_is_told_of_every_check(grade_cells, tiny):
    class Told(list):
        def __getattr__(self, name):
            return lambda *arguments: self.append((name, *arguments))

    told = Told()
    grade_cells(RIGHT, course=tiny, progress=told)
    kinds = [entry[0] for entry in told]
    assert kinds.count("check_done") == kinds.count("check") == 4
    assert kinds.count("exercise") == 1
    assert next(entry[1] for entry in told if entry[0] == "phase") == "starting"
    assert kinds.index("cell") < kinds.index("cell_done") < kinds.index("check") < kinds.index("check_done")


def test_the_seed_follows_from_the_file_and_can_be_chosen(grade_cells, tiny):
    first, second, other, chosen = (
        grade_cells(RIGHT, course=tiny), grade_cells(RIGHT, course=tiny), grade_cells(RIGHT + "\n", course=tiny),
        grade_cells(RIGHT, course=tiny, seed=11),
    )  # fmt: skip
    assert first.seed == second.seed != other.seed
    assert chosen.seed == 11
    assert first.submission.sha256 == chosen.submission.sha256
    assert [c.examples for c in first.exercises[1].checks] == [c.examples for c in second.exercises[1].checks]


CHEATS = {
    "leaves no copies to be had": """
import os, signal
def double(x):
    os.kill(os.getppid(), signal.SIGKILL)
    return 2 * x
""",
    "answers for the server": "import sys\nfor name, module in list(sys.modules.items()):\n"
    "    if name.endswith('sandbox.serve'):\n        module.Session.answer = lambda self, request: ('ok', True)\n",
    "equal to everything": "class Yes:\n    def __eq__(self, other): return True\n    def __float__(self): return 0.0\n"
    "    def __array__(self, *a, **k): raise SystemExit\ndef double(x):\n    return Yes()\n",
    "a patched tensor": "import torch\ntorch.Tensor.__eq__ = lambda a, b: True\ntorch.allclose = lambda *a, **k: True\n"
    "def double(x):\n    return x\n",
    "exits well": "import sys\ndef double(x):\n    sys.exit(0)\n",
    "looks for the check": """
import gc, types
def double(x):
    found = [o for o in gc.get_objects() if isinstance(o, types.FunctionType) and 'double' in o.__name__ and o is not double]
    return found[0](x) if found else x
""",
}


@pytest.mark.parametrize("source", list(CHEATS.values()), ids=list(CHEATS))
def test_a_notebook_that_works_on_its_own_process_earns_nothing(grade_cells, tiny, exercise, source):
    double = "" if "def double" in source else "def double(x):\n    return x"
    told = exercise(grade_cells(source, double or "pass", course=tiny, exercises=("doubling",)), "doubling")
    passed = {c.id for c in told.checks if c.status is Status.PASSED}
    assert passed <= {"doubles_zero"}


FORGED = {
    "tensors that are none": "('ok', 5)",
    "tensors without a value": "('ok', wire.Handle(1, 'Tensor', {'tensor': True, 'shape': (1,), 'value': 'x'}))",
    "a state of texts": "('ok', {'value': 'x', 'grad': 5, 'shape': ()})",
    "no pair": "5",
    "shapes of texts": "('ok', wire.Handle(1, 'Tensor', {'tensor': True, 'shape': ('x',)}))",
    "gradients of the wrong number": "('ok', (1, (), True, ()))",
    "a refusal": "('refused', 'no')",
    "an exception of no type": "('raised', 5)",
}


@pytest.mark.parametrize("reply", list(FORGED.values()), ids=list(FORGED))
def test_forged_replies_earn_nothing_and_are_never_our_fault(grade_cells, exercise, reply):
    """A fault of ours costs no points: a student must not be able to make one."""
    source = f"""
import sys
serve, = [m for name, m in sys.modules.items() if name.endswith('sandbox.serve')]
wire = serve.wire
names = serve.Session.do_names
serve.Session.answer = lambda self, request: ('ok', names(self, 99)) if request[0] == 'names' else {reply}
def squared_loss(y_hat, y): return y
def sgd(params, lr, batch_size): pass
def data_iter(batch_size, features, labels): pass
def linreg(X, w, b): pass
"""
    asked = ("squared-loss", "sgd", "minibatches", "linear-model")
    report = grade_cells(source, exercises=asked)
    for name in asked:
        told = exercise(report, name)
        assert told.score == 0
        assert told.max_score > 0
        assert not [c for c in told.checks if c.status is Status.INTERNAL], told
