"""Real notebooks in the book's form, graded in an environment that has d2l 1.0.3."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

import pytest

from grader.reports.terminal import as_terminal
from grader.submission import Options, grade_submission

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("d2l") is None and "GRADER_TEST_D2L" not in os.environ,
    reason="d2l is not installed: see README, Student environments",
)
SUBMISSIONS = Path(__file__).parents[3] / "shared" / "submissions"


@pytest.fixture
def graded(course, zygote):
    def grade(name: str):
        file = SUBMISSIONS / f"{name}.ipynb"
        if not file.is_file():
            pytest.skip(f"{file.name} is not on this machine")
        return grade_submission(file, course, zygote, Options())

    return grade


def failed_cells(report) -> list[int]:
    return [cell.index for cell in report.cells if cell.status != "ok"]


def test_the_concise_model_gets_full_marks(graded, exercise):
    report = graded("concise-torch")
    assert failed_cells(report) == []
    assert exercise(report, "concise-model").status == "passed"


def test_a_notebook_on_the_old_interface_runs(graded):
    assert failed_cells(graded("concise-sequential-torch")) == []


def test_cells_that_use_what_d2l_does_not_have_fail_and_the_rest_is_graded(graded, exercise):
    report = graded("scratch-exercises-torch")
    reasons = {cell.error for cell in report.cells if cell.status != "ok"}
    assert reasons == {"AttributeError: module 'd2l.torch' has no attribute 'LinearRegressScratch'"}
    assert len(failed_cells(report)) == 9 < len(report.cells)
    assert exercise(report, "absolute-loss").status == "passed"
    assert exercise(report, "absolute-loss").bindings[0].bound_to == "LinearRegressAbsLoss.loss"
    assert exercise(report, "huber-loss").status == "failed"  # its threshold is 1/σ²
    asked = "second_derivative is a Tensor; the exercise asks for a function second_derivative(f, x)"
    assert exercise(report, "second-derivative").message == asked


def test_the_report_says_why(graded):
    text = as_terminal(graded("scratch-exercises-torch"))
    assert "9 cells failed\n  cells 4, 5, 6, 8, 18, 19, 20, 21 and 22: AttributeError: module" in text
    assert "your LineRegressionHuberLoss.loss was graded as huber_loss" in text


HABITS = (
    "!pip install d2l==1.0.3 --quiet",
    "model = LinearRegressionScratch(2, lr=0.1)\ndata = d2l.SyntheticRegressionData(torch.tensor([2, -3.4]), 4.2)",
    "%matplotlib inline\nimport torch\nfrom d2l import torch as d2l",
    """class LinearRegressionScratch(d2l.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.save_hyperparameters()
        self.w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)""",
    "@d2l.add_to_class(LinearRegressionScratch)\ndef forward(self, X):\n    return X @ self.w + self.b",
    "@d2l.add_to_class(LinearRegressionScratch)\ndef configure_optimizers(self):\n    return SGD([self.w, self.b], self.lr)",
    """class SGD(d2l.HyperParameters):
    def __init__(self, params, lr):
        self.save_hyperparameters()
    def step(self):
        for param in self.params:
            param -= self.lr * param.grad
    def zero_grad(self):
        for param in self.params:
            if param.grad is not None:
                param.grad.zero_()""",
    "@d2l.add_to_class(LinearRegressionScratch)\ndef loss(self, y_hat, y):\n    return ((y_hat - y) ** 2 / 2).mean()",
    "d2l.Trainer(max_epochs=5).fit(model, data)",
)


def test_the_books_classes_cell_by_cell_and_out_of_order(grade_cells):
    report = grade_cells(*HABITS)
    assert failed_cells(report) == []
    assert {e.name: e.score - e.max_score for e in report.exercises if e.max_score and e.status != "not-attempted"} == {
        "linear-model": 0, "parameter-init": 0, "parameter-recovery": 0, "scratch-model": 0, "sgd": 0, "squared-loss": 0
    }  # fmt: skip
