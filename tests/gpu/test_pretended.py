"""Everything around the device, in real workers, on a GPU that is pretended: `pretended.py` says what that is worth."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from grader.model import Status
from grader.running.gpu import Gpu

_spec = importlib.util.spec_from_file_location("pretended", Path(__file__).with_name("pretended.py"))
assert _spec is not None and _spec.loader is not None
pretended = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(pretended)

WHERE = "\nseen = []\n"
LINREG = """
import torch
def linreg(X, w, b):
    print(X.device)
    return X @ w + b
"""
ON_CPU_ONLY = """
import torch
def linreg(X, w, b):
    ones = torch.ones(len(X), 1)
    return X @ w + ones * b
"""


@pytest.fixture
def grade_on_gpu(grade_cells, zygote, monkeypatch):
    """Grade these cells after the one that pretends: `grade_on_gpu(*sources, exercises=…)`."""
    monkeypatch.setattr(zygote, "gpu", Gpu("Pretended GPU", 80 << 30, 79 << 30))

    def grade(*sources, **options):
        return grade_cells(pretended.CELL, *sources, device="cuda", gpu_memory=2 << 30, **options)

    return grade


def statuses(report):
    return {check.id: str(check.status) for exercise in report.exercises for check in exercise.checks}


def test_checks_arrays_are_made_on_the_gpu_and_results_come_back(grade_on_gpu):
    """A function that refuses all but what lies on the GPU is right there."""
    strict = LINREG.replace(
        "print(X.device)", "assert X.device.type == w.device.type == b.device.type == 'cuda'"
    )
    report = grade_on_gpu(strict, exercises=("linear-model",))
    assert set(statuses(report).values()) == {"passed"}
    assert report.device == "cuda (Pretended GPU)"
    assert report.isolation["snapshots"] == "live worker"
    assert report.isolation["GPU memory"].startswith("missing"), "nobody counts what is pretended"
    assert not report.notes


def test_the_same_function_is_refused_where_arrays_lie_on_the_cpu(grade_cells):
    strict = LINREG.replace("print(X.device)", "assert X.device.type == 'cuda'")
    report = grade_cells(strict, exercises=("linear-model",))
    assert report.device == "cpu"
    assert report.status is Status.FAILED


def test_a_function_that_works_on_the_cpu_only_is_judged_there_and_the_report_says_so(grade_on_gpu, exercise):
    report = grade_on_gpu(ON_CPU_ONLY, exercises=("linear-model",))
    assert set(statuses(report).values()) == {"passed"}
    (note,) = report.notes
    assert note.startswith("linear-model: judged with arrays on the CPU")
    assert "Expected all tensors to be on the same device" in note
    assert "torch.zeros(n, device=X.device)" in note
    assert report.device == "cuda (Pretended GPU)", "what the others are judged on"


def test_it_is_judged_there_as_strictly_as_ever(grade_on_gpu, exercise):
    """Raising what only a GPU makes a function raise gains nothing."""
    wrong = ON_CPU_ONLY.replace("ones * b", "2 * ones * b")
    feigned = "def squared_loss(y_hat, y):\n    raise RuntimeError('not on this device')"
    report = grade_on_gpu(wrong, feigned, exercises=("linear-model", "squared-loss"))
    told = statuses(report)
    assert told["predicts_Xw_plus_b"] == "failed"
    assert exercise(report, "squared-loss").score == 0
    assert {check.status for check in exercise(report, "squared-loss").checks} <= {
        Status.ERROR,
        Status.SKIPPED,
    }
    assert len(report.notes) == 2


def test_one_exercise_on_the_cpu_leaves_the_others_on_the_gpu(grade_on_gpu):
    strict = "def absolute_loss(y_hat, y):\n    assert y_hat.device.type == 'cuda'\n    return abs(y_hat - y.reshape(y_hat.shape)).sum()"
    report = grade_on_gpu(ON_CPU_ONLY, strict, exercises=("linear-model", "absolute-loss"))
    assert set(statuses(report).values()) == {"passed"}
    assert len(report.notes) == 1


def test_wrong_answers_on_the_gpu_are_wrong_and_the_call_to_paste_makes_its_arrays_there(grade_on_gpu, check):
    report = grade_on_gpu(LINREG.replace("@ w + b", "@ w - b"), exercises=("linear-model",))
    failed = check(report, "predicts_Xw_plus_b")
    assert failed.status is Status.FAILED
    assert failed.counterexample is not None
    call = failed.counterexample.call
    assert call.count(".to('cuda')") >= 3
    compile(call, "<call>", "exec")


def test_what_a_function_draws_on_the_gpu_is_seeded(grade_on_gpu):
    """Every example seeds the GPU's generators, too: else a report would differ from one run to the next."""
    counts = "def linreg(X, w, b):\n    assert len(SEEDS) > 0 and SEEDS[-1] > 0\n    return X @ w + b"
    report = grade_on_gpu(counts, exercises=("linear-model",))
    assert set(statuses(report).values()) == {"passed"}


LOST = """
import torch
def linreg(X, w, b):
    return X @ w + b
def squared_loss(y_hat, y):
    global GPU_LOST
    GPU_LOST = True
    raise RuntimeError("CUDA error: an illegal memory access was encountered")
def absolute_loss(y_hat, y):
    if "GPU_LOST" in globals():
        raise RuntimeError("CUDA error: an illegal memory access was encountered")
    return abs(y_hat - y.reshape(y_hat.shape)).sum()
"""


def test_a_gpu_that_is_lost_to_an_error_costs_that_check_alone(grade_on_gpu, exercise):
    """After an illegal access every later call in that process raises: the notebook is run again in a new one."""
    names = ("squared-loss", "absolute-loss", "linear-model")
    report = grade_on_gpu(LOST, exercises=names)
    told = {
        check.message for check in exercise(report, "squared-loss").checks if check.status is Status.ERROR
    }
    assert told and all("illegal memory access" in message for message in told)
    assert exercise(report, "squared-loss").score == 0
    assert exercise(report, "absolute-loss").status is Status.PASSED
    assert exercise(report, "linear-model").status is Status.PASSED
    assert not report.notes, "an illegal access is not judged again on the CPU"


def test_a_notebook_in_another_framework_has_its_arrays_on_the_cpu_and_the_report_says_why(grade_on_gpu):
    report = grade_on_gpu("import numpy as np\ndef linreg(X, w, b):\n    return np.matmul(X, w) + b",
                          exercises=("linear-model",), framework="numpy")  # fmt: skip
    assert report.device == "cpu (cuda was asked for; arrays of numpy are made on the CPU)"


def test_why_auto_took_the_cpu_is_in_the_report(grade_cells):
    report = grade_cells(LINREG, exercises=("linear-model",), fell_back="no GPU here")
    assert report.device == "cpu (auto: no GPU here)"
    assert report.isolation["snapshots"] == "one fork a check"
