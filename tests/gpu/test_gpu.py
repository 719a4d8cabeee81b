"""On a real GPU. Skipped, with the reason, where notebooks cannot use one; CI has none.

`GRADER_TEST_GPU_PYTHON=PYTHON` tries another interpreter than this one, such as one whose PyTorch is built for CUDA.
Every solution of the course on both devices is compared by `benchmarks/gpu.py`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from grader.course import read_course
from grader.environments import find_environment
from grader.errors import GraderError
from grader.model import Status
from grader.running.gpu import Gpu, NoGpu, find_gpu, missing
from grader.running.zygote import OPTIMIZERS, WARM, Zygote
from grader.submission import Options, grade_submission

MEMORY = 4 << 30
CHECKED = [exercise for exercise in read_course().exercises.values() if not exercise.manual]

pytestmark = pytest.mark.gpu


@pytest.fixture(scope="module")
def on_gpu():
    """A warm zygote whose workers may use a GPU, which one of them has tried."""
    if why := missing():
        pytest.skip(why)
    named = os.environ.get("GRADER_TEST_GPU_PYTHON")
    try:
        python = find_environment(named).python if named else sys.executable
    except GraderError as error:
        pytest.skip(f"GRADER_TEST_GPU_PYTHON: {error}")
    root = read_course().root
    protected = [root / "exercises", root / "reference"]
    with Zygote(python=python, imports=(*WARM, *OPTIMIZERS), protected=protected, for_gpu=True) as zygote:
        try:
            zygote.gpu = find_gpu(zygote)
        except NoGpu as reason:
            pytest.skip(f"notebooks cannot use the GPU here: {reason}")
        yield zygote


@pytest.fixture
def grade(on_gpu, course, save_notebook):
    def grade(*sources: str, device: str = "cuda", **options):
        notebook = save_notebook(*sources)
        return grade_submission(
            notebook,
            course,
            on_gpu,
            Options(device=device, gpu=on_gpu.gpu.name, gpu_memory=MEMORY, **options),
        )

    return grade


def verdicts(report) -> dict[str, str]:
    return {f"{e.name}/{c.id}": str(c.status) for e in report.exercises for c in e.checks}


def why(report) -> dict[str, str]:
    return {c.id: c.message for e in report.exercises for c in e.checks if c.status is not Status.PASSED}


def test_what_was_found_makes_sense(on_gpu):
    gpu: Gpu = on_gpu.gpu
    assert gpu.name and 0 < gpu.free <= gpu.total + (1 << 30)
    assert 0 < gpu.context < gpu.total
    assert gpu.host_data > 0 and gpu.host_resident > 0


def test_the_zygote_has_not_begun_cuda(on_gpu):
    assert on_gpu.facts["gpu begun"] is False
    opened = [os.readlink(entry) for entry in Path(f"/proc/{on_gpu.facts['pid']}/fd").iterdir()]
    assert not [name for name in opened if "nvidia" in name]


@pytest.mark.parametrize("exercise", CHECKED, ids=lambda exercise: exercise.name)
def test_a_model_solution_gets_the_same_verdicts_on_both(exercise, on_gpu, course):
    notebook = exercise.folder / "solution.ipynb"
    cpu = grade_submission(notebook, course, on_gpu, Options())
    gpu = grade_submission(notebook, course, on_gpu, Options(device="cuda", gpu_memory=MEMORY))
    assert why(gpu) == {}
    assert verdicts(gpu) == verdicts(cpu)
    assert gpu.device == f"cuda ({on_gpu.gpu.name})"


STRICT = """
import torch
def linreg(X, w, b):
    assert X.is_cuda and w.is_cuda and b.is_cuda
    return X @ w + b
"""


def test_arrays_are_made_on_the_gpu_and_results_come_back(grade):
    report = grade(STRICT, exercises=("linear-model",))
    assert why(report) == {} and not report.notes
    assert "error" in verdicts(grade(STRICT, device="cpu", exercises=("linear-model",))).values()


BY_ITSELF = """
import torch
device = torch.device("cuda")
layer = torch.nn.Linear(1000, 1000).to(device)
with torch.no_grad():
    print(float(layer(torch.ones(5, 1000, device=device)).sum()))
"""
MOVES = """
def linreg(X, w, b):
    return (X.to(device) @ w.to(device) + b.to(device)).cpu()
"""


def test_a_notebook_that_uses_the_gpu_by_itself_works(grade):
    report = grade(BY_ITSELF, MOVES, exercises=("linear-model",))
    assert [cell.error for cell in report.cells] == [None, None]
    assert why(report) == {}


def test_without_device_cuda_a_notebook_reaches_no_gpu(grade):
    report = grade("open('/dev/nvidiactl', 'r+b')", "import torch\nassert not torch.cuda.is_available()",
                   device="cpu", exercises=("linear-model",))  # fmt: skip
    assert "PermissionError" in report.cells[0].error
    assert report.cells[1].error is None


def test_a_function_that_works_on_the_cpu_only_is_judged_there(grade):
    mixes = "import torch\ndef linreg(X, w, b):\n    return X @ w + torch.ones(len(X), 1) * b"
    report = grade(mixes, exercises=("linear-model",))
    assert why(report) == {}
    assert "judged with arrays on the CPU" in report.notes[0]


GREEDY = """
import torch
def linreg(X, w, b):
    torch.empty(40 << 30, dtype=torch.uint8, device="cuda")
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
"""


def test_more_memory_than_allowed_is_an_exception_and_the_others_are_graded(grade, exercise):
    report = grade(GREEDY, exercises=("linear-model", "squared-loss"))
    assert "out of memory" in exercise(report, "linear-model").checks[0].message
    assert exercise(report, "squared-loss").status is Status.PASSED


UNDONE = """
import time, torch
torch.cuda.init()
torch.cuda.set_per_process_memory_fraction(1.0)
kept = [torch.ones(64 << 20, device="cuda") for _ in range(24)]  # 6 GiB
torch.cuda.synchronize()
time.sleep(3)
"""


def test_a_notebook_that_takes_the_limit_away_is_ended_by_the_keeper(grade, on_gpu):
    if not on_gpu.gpu.counted:
        pytest.skip("the driver does not say how much memory a process holds here")
    report = grade(UNDONE, STRICT, exercises=("linear-model",))
    assert "it used more GPU memory than allowed" in report.cells[0].error
    assert why(report) == {}


BREAKS = """
import torch
def squared_loss(y_hat, y):
    table = torch.zeros(3, device="cuda")
    return table[torch.full((len(y),), 10**6, device="cuda")] + y_hat.reshape(-1)
def linreg(X, w, b):
    return X @ w + b
"""


def test_an_assertion_in_a_kernel_costs_that_exercise_alone(grade, exercise):
    report = grade(BREAKS, exercises=("squared-loss", "linear-model"))
    assert exercise(report, "squared-loss").score == 0
    assert exercise(report, "linear-model").status is Status.PASSED


TF32 = """
import torch
torch.backends.cuda.matmul.allow_tf32 = True
torch.set_float32_matmul_precision("medium")
torch.manual_seed(0)
X, w = torch.randn(1024, 16, device="cuda"), torch.randn(16, 1024, device="cuda")
off = ((X @ w).double() - X.double() @ w.double()).abs()
bound = 16 * 2.0**-24 / (1 - 16 * 2.0**-24) * (X.double().abs() @ w.double().abs())
print((off / bound).max().item())
"""


def test_products_are_taken_in_float32_whatever_a_notebook_switches_on(on_gpu, save_notebook, course):
    """The bound is γ(16) = 2⁻²⁰ of the terms; TF32, which rounds each factor by up to 2⁻¹¹, is a hundred times beyond it."""
    options = Options(device="cuda", gpu_memory=MEMORY, illustrated=True, exercises=("linear-model",))
    report = grade_submission(save_notebook(TF32, STRICT), course, on_gpu, options)
    assert float(report.executed["cells"][0]["outputs"][0]["text"]) <= 1
    assert why(report) == {}


DRAWS = """
import torch
def data_iter(batch_size, features, labels):
    order = torch.randperm(len(features), device=features.device)
    for start in range(0, len(order), batch_size):
        batch = order[start : start + batch_size]
        yield features[batch], labels[batch]
"""


def test_what_is_drawn_on_the_gpu_is_drawn_again(grade):
    first, second = (grade(DRAWS, exercises=("minibatches",)) for _ in range(2))
    assert why(first) == {}
    results = [
        [(c.id, c.message, c.examples) for e in r.exercises for c in e.checks] for r in (first, second)
    ]
    assert results[0] == results[1]


def test_workers_of_a_data_loader_are_forked_as_ever(grade):
    loads = """
import torch
from torch.utils.data import DataLoader, TensorDataset
torch.ones(1, device="cuda")
data = TensorDataset(torch.arange(20.0))
print(sum(batch.sum() for (batch,) in DataLoader(data, batch_size=5, num_workers=2)))
"""
    report = grade(loads, STRICT, exercises=("linear-model",))
    assert [cell.error for cell in report.cells] == [None, None]
