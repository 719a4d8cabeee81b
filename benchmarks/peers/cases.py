"""The assignment's tests as a peer has them: for each check of ours one test of the same property, worth the same,
with an example or two chosen by hand. Bodies are plain Python that raises where the answer is wrong."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """One test. `name` is that of our check; `calls`: how often the body calls a student's function."""

    exercise: str
    name: str
    points: int
    hidden: bool
    calls: int
    body: str


def _cases(exercise: str, *written: tuple[str, int, bool, int, str]) -> list[Case]:
    return [
        Case(exercise, name, points, hidden, calls, textwrap.dedent(body).strip())
        for name, points, hidden, calls, body in written
    ]


SEEN, HIDDEN = False, True

_SERVED = "[float(label) for _, labels in data_iter({batch}, X, y) for label in labels.reshape(-1)]"


def _minibatches(numbered: str, eq: str, copy: str) -> list[Case]:
    def served(batch: int) -> str:
        return _SERVED.format(batch=batch)

    def examples(n: int) -> str:
        return numbered.format(n=n)

    return _cases(
        "minibatches",
        ("serves_every_example_once", 2, SEEN, 1, f"{examples(10)}\nassert sorted({served(3)}) == list(range(10))"),
        ("batches_have_the_size_asked_for", 2, SEEN, 1,
         f"{examples(10)}\nassert [len(labels) for _, labels in data_iter(3, X, y)] == [3, 3, 3, 1]"),
        ("features_and_labels_stay_paired", 2, HIDDEN, 1,
         f"{examples(10)}\nfor features, labels in data_iter(4, X, y):\n"
         "    assert features.reshape(-1).tolist() == (-1 - labels.reshape(-1)).tolist()"),
        ("trailing_shapes_are_kept", 1, HIDDEN, 1,
         f"{examples(10)}\nfor features, labels in data_iter(5, X, y):\n"
         "    assert tuple(features.shape) == (5, 1) and tuple(labels.shape) == (5, 1)"),
        ("every_order_is_equally_likely", 3, HIDDEN, 50,
         f"{examples(10)}\nfirst = [{served(5)}[0] for _ in range(50)]\nassert len(set(first)) >= 5"),
        ("each_epoch_draws_a_new_order", 2, HIDDEN, 2, f"{examples(100)}\nassert {served(10)} != {served(10)}"),
        ("inputs_are_left_alone", 1, HIDDEN, 1,
         f"{examples(10)}\nbefore = X{copy}, y{copy}\n_ = list(data_iter(3, X, y))\n"
         f"assert {eq}(X, before[0]) and {eq}(y, before[1])"),
    )  # fmt: skip


TORCH = [
    *_cases(
        "linear-model",
        ("one_prediction_for_each_example", 1, SEEN, 1,
         """
         import torch
         assert tuple(linreg(torch.ones(5, 3), torch.ones(3, 1), torch.ones(1)).shape) == (5, 1)
         """),
        ("predicts_Xw_plus_b", 2, SEEN, 1,
         """
         import torch
         y_hat = linreg(torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([[2.0], [-1.0]]), torch.tensor([0.5]))
         assert torch.allclose(y_hat.reshape(-1).float(), torch.tensor([0.5, 2.5]))
         """),
        ("predicts_for_many_examples_and_features", 1, HIDDEN, 1,
         """
         import torch
         X, w, b = torch.randn(200, 50), torch.randn(50, 1), torch.randn(1)
         assert torch.allclose(linreg(X, w, b).reshape(-1).float(), (X @ w + b).reshape(-1), atol=1e-4)
         """),
        ("accepts_float64", 1, HIDDEN, 1,
         """
         import torch
         X, w, b = torch.randn(4, 3).double(), torch.randn(3, 1).double(), torch.randn(1).double()
         assert torch.allclose(linreg(X, w, b).reshape(-1).double(), (X @ w + b).reshape(-1), atol=1e-5)
         """),
        ("gradients_reach_w_and_b", 2, HIDDEN, 1,
         """
         import torch
         X = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
         w, b = torch.zeros(2, 1, requires_grad=True), torch.zeros(1, requires_grad=True)
         linreg(X, w, b).sum().backward()
         assert w.grad.reshape(-1).tolist() == [4.0, 6.0] and b.grad.tolist() == [2.0]
         """),
        ("inputs_are_left_alone", 1, HIDDEN, 1,
         """
         import torch
         X, w, b = torch.ones(5, 3), torch.ones(3, 1), torch.ones(1)
         _ = linreg(X, w, b)
         assert bool((X == 1).all()) and bool((w == 1).all()) and bool((b == 1).all())
         """),
    ),
    *_cases(
        "squared-loss",
        ("half_the_squared_difference_of_each_example", 2, SEEN, 2,
         """
         import torch
         y_hat, y = torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([[1.0], [4.0], [0.0]])
         assert torch.allclose(squared_loss(y_hat, y).reshape(-1), torch.tensor([0.0, 2.0, 4.5]))
         assert torch.allclose(squared_loss(y_hat, y.reshape(-1)).reshape(-1), torch.tensor([0.0, 2.0, 4.5]))
         """),
        ("its_gradient_is_the_difference", 2, HIDDEN, 1,
         """
         import torch
         y_hat, y = torch.tensor([[1.0], [2.0], [3.0]], requires_grad=True), torch.tensor([[2.0], [4.0], [0.0]])
         squared_loss(y_hat, y).sum().backward()
         assert torch.allclose(y_hat.grad.reshape(-1), torch.tensor([-1.0, -2.0, 3.0]))
         """),
        ("leaves_its_arguments_alone", 1, HIDDEN, 1,
         """
         import torch
         y_hat, y = torch.ones(3, 1), torch.zeros(3, 1)
         _ = squared_loss(y_hat, y)
         assert bool((y_hat == 1).all()) and bool((y == 0).all())
         """),
    ),
    *_minibatches(
        "import torch\ny = torch.arange({n}, dtype=torch.float32).reshape(-1, 1)\nX = -1 - y",
        "torch.equal", ".clone()"),
]  # fmt: skip

PLAIN = [  # no gradients: without a framework there are none to test
    *_cases(
        "linear-model",
        ("one_prediction_for_each_example", 1, SEEN, 1,
         """
         import numpy as np
         assert linreg(np.ones((5, 3)), np.ones((3, 1)), np.ones(1)).shape == (5, 1)
         """),
        ("predicts_Xw_plus_b", 2, SEEN, 1,
         """
         import numpy as np
         y_hat = linreg(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[2.0], [-1.0]]), np.array([0.5]))
         assert np.allclose(np.asarray(y_hat).reshape(-1), [0.5, 2.5])
         """),
        ("predicts_for_many_examples_and_features", 1, HIDDEN, 1,
         """
         import numpy as np
         X, w, b = np.random.randn(200, 50), np.random.randn(50, 1), np.random.randn(1)
         assert np.allclose(np.asarray(linreg(X, w, b)).reshape(-1), (X @ w + b).reshape(-1))
         """),
        ("inputs_are_left_alone", 1, HIDDEN, 1,
         """
         import numpy as np
         X, w, b = np.ones((5, 3)), np.ones((3, 1)), np.ones(1)
         _ = linreg(X, w, b)
         assert (X == 1).all() and (w == 1).all() and (b == 1).all()
         """),
    ),
    *_cases(
        "squared-loss",
        ("half_the_squared_difference_of_each_example", 2, SEEN, 2,
         """
         import numpy as np
         y_hat, y = np.array([[1.0], [2.0], [3.0]]), np.array([[1.0], [4.0], [0.0]])
         assert np.allclose(np.asarray(squared_loss(y_hat, y)).reshape(-1), [0.0, 2.0, 4.5])
         assert np.allclose(np.asarray(squared_loss(y_hat, y.reshape(-1))).reshape(-1), [0.0, 2.0, 4.5])
         """),
        ("leaves_its_arguments_alone", 1, HIDDEN, 1,
         """
         import numpy as np
         y_hat, y = np.ones((3, 1)), np.zeros((3, 1))
         _ = squared_loss(y_hat, y)
         assert (y_hat == 1).all() and (y == 0).all()
         """),
    ),
    *_minibatches(
        "import numpy as np\ny = np.arange({n}, dtype=np.float32).reshape(-1, 1)\nX = -1 - y", "np.array_equal", ".copy()"),
]  # fmt: skip
