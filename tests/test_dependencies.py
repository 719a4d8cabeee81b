"""What a function depends on: what must make it be judged again, and what need not."""

from __future__ import annotations

import pytest

from grader.dependencies import Code

NOTEBOOK = {
    0: "import torch\n%matplotlib inline\nlr = 0.03",
    2: "def loss(y_hat, y):\n    return (y_hat - y) ** 2 / 2",
    3: "def sgd(params, lr):\n    with torch.no_grad():\n        for p in params:\n            p -= lr * p.grad\n            p.grad.zero_()",
    5: "def train(X, y):\n    l = loss(X, y)\n    sgd([X], lr)\n    return l",
    6: "w = torch.zeros(2)\nfor epoch in range(3):\n    train(w, w)",
    7: "def predict(X):\n    return X @ w",
}


def digest(notebook: dict[int, str], name: str) -> str:
    return Code(source for _, source in sorted(notebook.items())).behind([name])


def changed(name: str, **cells: str) -> bool:
    """Whether `name` is judged again after these cells have another source: `cell_3="..."`."""
    after = NOTEBOOK | {int(cell.removeprefix("cell_")): source for cell, source in cells.items()}
    return digest(NOTEBOOK, name) != digest(after, name)


LOSS_WITHOUT_HALF = "def loss(y_hat, y):\n    return (y_hat - y) ** 2"


def test_a_function_and_what_calls_it_depend_on_it():
    assert changed("loss", cell_2=LOSS_WITHOUT_HALF)
    assert changed("train", cell_2=LOSS_WITHOUT_HALF)


def test_others_do_not():
    assert not changed("sgd", cell_2=LOSS_WITHOUT_HALF)


def test_comments_and_layout_change_nothing():
    assert not changed("loss", cell_2=NOTEBOOK[2] + "  # as in the book", cell_9="# a new cell")


def test_a_constant_that_is_used():
    constant = NOTEBOOK[0].replace("0.03", "0.3")
    assert changed("train", cell_0=constant)
    assert not changed("loss", cell_0=constant)


def test_a_parameter_is_no_variable_of_the_same_name():
    """`w` is a variable of the notebook, and in `loss` it is something else."""
    mine = {2: NOTEBOOK[2] + "\ndef model(X, w):\n    b = [w for w in w]\n    return X @ w"}
    before, after = NOTEBOOK | mine, NOTEBOOK | mine | {3: NOTEBOOK[3].replace("lr *", "2 * lr *")}
    assert digest(before, "model") == digest(after, "model")


def test_who_reads_a_variable_depends_on_all_that_ran():
    assert changed("predict", cell_2=LOSS_WITHOUT_HALF)


@pytest.mark.parametrize(
    "source",
    ["torch.set_default_dtype(torch.float64)", "loss.scale = 2", "def helper():\n    torch.manual_seed(0)", "print(loss)",
     "def helper():\n    global loss\n    loss = None", "def helper():\n    torch.mean = None", "from d2l.torch import *",
     "def helper():\n    setattr(torch, 'x', 1)", "%load_ext autoreload", "this is no Python", "sgd = None\nloss = sgd", "del loss",
     "@patch\ndef helper():\n    pass", "def helper(x=patch(loss)):\n    pass", "def helper(x: patch(loss)):\n    pass",
     "class Other:\n    loss.__code__ = sgd.__code__", "class Other:\n    patch(loss)", "class Other(base(loss)):\n    pass",
     "class Other(metaclass=Base):\n    pass", "class Other:\n    x = patch(loss)", "square = lambda x, y=patch(loss): x",
     "class Other:\n    @patch\n    def f(self):\n        pass",
     "with torch.no_grad():\n    def loss(y_hat, y):\n        return 0", "if lr:\n    import numpy as torch"],
)  # fmt: skip
def test_what_may_reach_every_function_counts_for_all(source):
    assert changed("loss", cell_8=source)


@pytest.mark.parametrize(
    "source",
    [
        "def helper(x):\n    return x",
        "import math",
        "class Other:\n    pass",
        "class Other(torch.nn.Module):\n    '''Text.'''\n    size: int = 3\n    @property\n    def f(self):\n        return sgd(self)",
        "@torch.no_grad()\ndef helper(x, y=torch.float32) -> torch.Tensor:\n    return sgd(x)",
        "rate = 3.5",
        "square = lambda x: x",
    ],
)
def test_a_new_definition_counts_for_nobody_else(source):
    assert not changed("loss", cell_8=source)


def test_a_function_that_moves_is_the_same():
    assert not changed("loss", cell_2="\n\n" + NOTEBOOK[2])


def test_a_method_that_is_added_to_a_class_is_the_classs():
    """As the book does it: a class in one cell, its methods in the next ones."""
    model = {8: "class Model:\n    pass", 9: "@d2l.add_to_class(Model)\ndef forward(self, X):\n    return X"}
    before = NOTEBOOK | model
    after = before | {9: model[9].replace("return X", "return 2 * X")}
    assert digest(before, "Model") != digest(after, "Model")
    assert digest(before, "loss") == digest(after, "loss")
