"""Classes that answer for functions: which fit, what is written out for them, and how they are graded."""

from __future__ import annotations

import pytest

from grader.adapters import adapt, read_adapter
from grader.sandbox.describe import describe

BUILD = {"num_inputs": "X.shape[1]", "lr": 0.03}
LINREG = read_adapter({"classes": ["Scratch"], "build": BUILD, "set": {"w": "w", "b": "b"}, "method": "forward",
                       "arguments": {"X": "X"}})  # fmt: skip
HUBER = read_adapter({"classes": ["*Huber*"], "build": {"sigma": "sigma"}, "method": ["loss", "forward"], "each": ["d"],
                      "arguments": {"d": "d"}})  # fmt: skip
ALIASES = {"lr": ("learning_rate",), "num_inputs": ("d",), "sigma": ("delta",)}

SCRATCH = """
class Scratch:
    def __init__(self, num_inputs, lr, sigma=0.01): ...
    def forward(self, X): ...
"""


def facts(source: str, name: str) -> dict:
    """What a notebook of this source tells of a class: by the worker's own `describe`."""
    namespace: dict = {"__name__": "__main__"}
    exec(source, namespace)
    return describe(namespace[name], lambda file: 3)


def adapted(adapter, source: str, name: str, parameters=("X", "w", "b")):
    return adapt(adapter, "linreg", parameters, name, facts(source, name), ALIASES)


def test_the_function_is_written_out():
    found = adapted(LINREG, SCRATCH, "Scratch")
    assert found.bound_to == "Scratch.forward"
    assert found.code == {
        3: "def linreg(X, w, b):\n"
        "    made = Scratch(num_inputs=X.shape[1], lr=0.03)\n"
        "    del made.w\n    made.w = w\n    del made.b\n    made.b = b\n"
        "    return made.forward(X=X)"
    }


def test_it_is_written_in_the_words_of_the_notebooks_framework():
    source = "class MyHuber:\n    def __init__(self, sigma): ...\n    def forward(self, d): ..."
    found = adapt(HUBER, "huber", ("d", "sigma"), "MyHuber", facts(source, "MyHuber"), ALIASES, "mxnet")
    assert "values.append(batch(d[i:i + 1], sigma).mean())\n    return mx.np.stack(values)" in found.code[2]
    step = read_adapter({"classes": ["SGD"], "build": {"lr": "lr"}, "method": "step", "graph": False})
    source = "class SGD:\n    def __init__(self, lr): ...\n    def step(self): ..."
    for framework, context in ("mxnet", "mx.autograd.pause()"), ("torch", "torch.no_grad()"):
        found = adapt(step, "sgd", ("lr",), "SGD", facts(source, "SGD"), ALIASES, framework)
        assert f"with {context}:\n        return made.step()" in found.code[1]


@pytest.mark.parametrize(
    ("signature", "call"),
    [
        ("self, lr, num_inputs", "Scratch(num_inputs=X.shape[1], lr=0.03)"),
        ("self, d, learning_rate", "Scratch(d=X.shape[1], learning_rate=0.03)"),
        ("self, p, q, r=1", "Scratch(X.shape[1], 0.03)"),
        ("self, *args", "Scratch(X.shape[1], 0.03)"),
    ],
)
def test_arguments_go_by_their_names_and_else_by_their_places(signature, call):
    found = adapted(LINREG, SCRATCH.replace("self, num_inputs, lr, sigma=0.01", signature), "Scratch")
    assert call in found.code[3]


@pytest.mark.parametrize(
    "signature", ["self", "self, num_inputs", "self, num_inputs, lr, batch_size", "self, p, q, r"]
)
def test_a_class_that_is_made_otherwise_does_not_fit(signature):
    assert adapted(LINREG, SCRATCH.replace("self, num_inputs, lr, sigma=0.01", signature), "Scratch") is None


def test_only_methods_of_the_notebook_answer():
    inherited = "from fractions import Fraction\nclass Scratch(Fraction):\n    def __init__(self, num_inputs, lr): ..."
    adapter = read_adapter({"classes": ["Scratch"], "build": BUILD, "method": "limit_denominator"})
    assert adapted(adapter, inherited, "Scratch") is None
    assert adapted(adapter, inherited + "\n    def limit_denominator(self): ...", "Scratch") is not None
    added = inherited + "\ndef limit_denominator(self): ...\nScratch.limit_denominator = limit_denominator"
    assert adapted(adapter, added, "Scratch").method == "limit_denominator"


def test_what_a_call_leaves_out_is_left_to_the_class():
    source = "class Huber:\n    def __init__(self, delta=1.0): ...\n    def forward(self, d): ..."
    found = adapted(HUBER, source, "Huber", ("d", "sigma"))
    assert found.code.keys() == {1, 2}
    assert "Huber(delta=sigma)" in found.code[2] and "Huber()" in found.code[1]
    needed = adapted(HUBER, source.replace("=1.0", ""), "Huber", ("d", "sigma"))
    assert needed.code.keys() == {2}


@pytest.mark.parametrize(
    "entry",
    [
        {"classes": ["A"]},
        {"classes": ["A"], "method": "step", "params": {}},
        {"classes": ["A"], "method": "step", "build": {"lr": "lr /"}},
        {"method": "step"},
    ],
)
def test_an_adapter_that_says_nothing_is_refused(entry):
    with pytest.raises((KeyError, ValueError)):
        read_adapter(entry)


BOOK = """
import torch
class Scratch{base}:
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.lr = lr
        self.w = {wrap}(torch.normal(0, sigma, (num_inputs, 1), requires_grad=True))
        self.b = {wrap}(torch.zeros(1, requires_grad=True))
    def forward(self, X):
        return X @ self.w + self.b
    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2 / 2).mean()
    def configure_optimizers(self):
        return SGD([self.w, self.b], self.lr)
class SGD:
    def __init__(self, params, lr):
        self.params, self.lr = params, lr
    def step(self):
        for param in self.params:
            param -= self.lr * param.grad
    def zero_grad(self):
        for param in self.params:
            if param.grad is not None:
                param.grad.zero_()
""".replace("class Scratch", "class LinearRegressionScratch")
PLAIN = BOOK.format(base="", wrap="")
FOUR = ("linear-model", "parameter-init", "sgd", "squared-loss")


@pytest.mark.parametrize(
    "source",
    [PLAIN, BOOK.format(base="(torch.nn.Module)", wrap="torch.nn.Parameter")],
    ids=["plain", "module"],
)
def test_the_books_classes_get_full_marks(grade_cells, source):
    report = grade_cells(source, exercises=FOUR)
    assert {e.name: e.score - e.max_score for e in report.exercises} == dict.fromkeys(FOUR, 0)
    assert {b.bound_to for e in report.exercises for b in e.bindings} == {
        "LinearRegressionScratch.forward", "LinearRegressionScratch", "SGD.step", "LinearRegressionScratch.loss"
    }  # fmt: skip
    assert {b.how for e in report.exercises for b in e.bindings} == {"adapter"}


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("linear-model", "X @ self.w + self.b", "X @ self.w"),
        ("linear-model", "X @ self.w + self.b", "(X @ self.w + self.b).detach()"),
        ("parameter-init", "torch.normal(0, sigma,", "torch.normal(0, sigma**0.5,"),
        ("sgd", "self.lr * param.grad", "-self.lr * param.grad"),
        ("sgd", "param.grad.zero_()", "pass"),
        ("squared-loss", "/ 2).mean()", ").mean()"),
        ("squared-loss", "/ 2).mean()", "/ 2).sum()"),
    ],
)
def test_their_mistakes_are_found(grade_cells, exercise, name, right, wrong):
    assert right in PLAIN
    result = exercise(grade_cells(PLAIN.replace(right, wrong), exercises=(name,)), name)
    assert result.bindings[0].how == "adapter"
    assert result.status == "failed"


def test_the_functions_of_the_contract_go_before_any_class(grade_cells, exercise):
    mine = "def squared_loss(y_hat, y):\n    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2"
    report = grade_cells(PLAIN.replace("/ 2).mean()", "/ 3).mean()"), mine, exercises=("squared-loss",))
    assert exercise(report, "squared-loss").status == "passed"
    assert exercise(report, "squared-loss").bindings[0].how == "name"


def test_a_method_may_be_bound_by_hand(grade_cells, exercise):
    source = PLAIN.replace("LinearRegressionScratch", "Mine")
    report = grade_cells(source, exercises=("squared-loss",), bind={"squared_loss": "Mine.loss"})
    assert exercise(report, "squared-loss").bindings[0].bound_to == "Mine.loss"
    assert exercise(report, "squared-loss").status == "passed"
    refused = grade_cells(source, exercises=("squared-loss",), bind={"squared_loss": "Mine.forward"})
    assert exercise(refused, "squared-loss").message == "the notebook defines no Mine.forward"


def test_what_is_to_be_pasted_defines_the_function(grade_cells, check):
    wrong = PLAIN.replace("X @ self.w + self.b", "X @ self.w")
    report = grade_cells(wrong, exercises=("linear-model",))
    failed = next(c for c in report.exercises[0].checks if c.status == "failed")
    namespace: dict = {}
    exec(wrong, namespace)
    exec(failed.counterexample.call, namespace)
    assert "def linreg(X, w, b):\n    made = LinearRegressionScratch(" in failed.counterexample.call


def test_a_huber_loss_may_be_a_module_or_the_loss_of_a_model(grade_cells):
    body = "d = (y_hat - y).abs(); return torch.where(d > {s}, d - {s} / 2, d ** 2 / (2 * {s}))"
    module = (
        "import torch\nclass HuberLoss(torch.nn.Module):\n    def __init__(self, delta=1.0):\n        super().__init__()\n        self.delta = delta\n    def forward(self, y_hat, y):\n        "
        + body.format(s="self.delta")
    )
    model = (
        "import torch\nclass HuberModel:\n    def __init__(self, num_inputs, lr): pass\n    def loss(self, y_hat, y, sigma=1.0):\n        "
        + body.format(s="sigma").replace("d ** 2 / (2 * sigma))", "d ** 2 / (2 * sigma)).sum()")
    )
    for source, bound_to in ((module, "HuberLoss.forward"), (model, "HuberModel.loss")):
        (result,) = grade_cells(source, exercises=("huber-loss",)).exercises
        assert (result.score, result.bindings[0].bound_to) == (result.max_score, bound_to)
