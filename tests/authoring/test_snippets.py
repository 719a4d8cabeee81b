"""A call to paste makes the arrays that the check passed, or says that they are others."""

from __future__ import annotations

import numpy as np
import pytest

from grader.authoring import arrays, numbered_examples
from grader.authoring.snippets import INSTEAD, paste
from grader.authoring.student import Call

torch = pytest.importorskip("torch")


def pasted(text, **names):
    """The value of the text's last line, as in a cell of a notebook."""
    *lines, last = text.splitlines()
    names["torch"] = torch
    exec("\n".join(lines), names)
    return eval(last, names)


def made(array, **options):
    text = arrays.exact(array, **options)
    return text and pasted(text)


@pytest.fixture
def rng():
    return np.random.default_rng(7)


FORMULAS = {
    "one number": np.full((50, 2), 0.1, np.float32),
    "counted": np.arange(200, dtype=np.float32).reshape(100, 2),
    "counted integers": np.arange(300),
    "counted down": np.arange(99, -1, -1, dtype=np.float64).reshape(-1, 1),
    "counted by twos": np.arange(0, 200, 2, dtype=np.float32),
    "small integers": np.arange(100, dtype=np.int32),
    "numbered features": numbered_examples(400, 3)[0],
    "numbered labels": numbered_examples(400, 3)[1],
    "spaced": np.linspace(-3.5, 2.1, 500).astype(np.float32),
    "spaced in a column": np.linspace(0.1, 7, 500).reshape(-1, 1),
    "spaced by a factor": np.geomspace(1e-7, 3e-5, 400),
    "tiled": np.tile(np.array([[1.5, 2.0], [-3.0, 0.1]], np.float32), (100, 1)),
    "tiled labels": np.tile(np.array([True, False, True]), 100),
    "no row": np.zeros((0, 3), np.float32),
    "written out": np.array([[np.inf, -0.0, 1e-45], [np.nan, 0.1, 2.0]], np.float32),
}


@pytest.mark.parametrize("array", FORMULAS.values(), ids=FORMULAS.keys())
def test_an_array_with_a_formula_is_made_again_bit_for_bit(array):
    again = made(array).numpy()
    assert (again.dtype, again.shape) == (array.dtype, array.shape)
    assert again.tobytes() == array.tobytes()
    assert len(arrays.exact(array)) < 200


@pytest.mark.parametrize("array", [a for a in FORMULAS.values() if a.dtype.kind == "f"])
def test_a_leaf_stays_a_leaf(array):
    leaf = made(array, requires_grad=True)
    assert leaf.requires_grad
    assert leaf.is_leaf


def test_nothing_else_passes_for_a_formula(rng):
    counted = np.arange(200, dtype=np.float32)
    counted[117] += 0.5
    negative_zeros = np.zeros(100, np.float32)
    negative_zeros[50] = -0.0
    for array in counted, negative_zeros, rng.normal(size=(90, 2)), rng.integers(0, 9, 200):
        assert arrays.exact(array) is None


LIKES = {
    "normal": lambda rng: rng.normal(3, 0.2, (400, 2)).astype(np.float32),
    "uniform": lambda rng: rng.uniform(-2, 5, 400),
    "ramp": lambda rng: np.sqrt(3) * np.linspace(-1, 1, 401),
    "over many decades": lambda rng: 10 ** rng.uniform(-7, -4, 400),
    "integers": lambda rng: rng.integers(-3, 9, (400, 1)),
    "bytes": lambda rng: rng.integers(0, 9, 400).astype(np.uint8),
    "truth values": lambda rng: rng.uniform(size=400) < 0.2,
}


@pytest.mark.parametrize("draw", LIKES.values(), ids=LIKES.keys())
def test_the_like_of_an_array_has_its_shape_dtype_and_size(draw, rng):
    array = draw(rng)
    torch.manual_seed(1)
    instead = pasted(arrays.like(array)).numpy()
    assert (instead.dtype, instead.shape) == (array.dtype, array.shape)
    have, want = (np.asarray(a, np.float64) for a in (instead, array))
    if want.min() > 0 and want.max() > 20 * want.min():
        have, want = np.log(have), np.log(want)
    assert have.mean() == pytest.approx(want.mean(), abs=want.std() / 3)
    assert have.std() == pytest.approx(want.std(), rel=0.25)


@pytest.mark.parametrize("flat", [True, False])
@pytest.mark.parametrize("noise", [0.0, 0.1])
def test_labels_are_shown_as_the_function_of_the_features_that_they_are(rng, flat, noise):
    X = rng.normal(size=(300, 2)).astype(np.float32)
    y = (X @ [2.0, -3.4] + 4.2 + noise * rng.normal(size=300)).astype(np.float32)
    text = arrays.related(y if flat else y[:, None], [("x1", X)])
    labels = pasted(text, x1=torch.tensor(X)).numpy()
    assert labels.shape == ((300,) if flat else (300, 1))
    assert np.abs(labels.reshape(-1) - y).max() < (1.0 if noise else 0.01)
    assert ("randn" in text) == bool(noise)


def test_labels_that_have_nothing_to_do_with_the_features_are_not(rng):
    X, y = rng.normal(size=(300, 2)), rng.normal(size=(300, 1))
    assert arrays.related(y, [("x1", X)]) is None
    assert arrays.related(y[:200], [("x1", X)]) is None


def test_a_call_with_exact_arrays_says_what_it_returned():
    X, _ = numbered_examples(100)
    text, returned = paste([Call("f", (X, 3), {}, answered=True, result=X.sum())])
    assert INSTEAD not in text
    assert pasted(text, f=lambda X, n: X.sum().item() * n) == X.sum() * 3
    assert returned == repr(X.sum())


def test_a_call_with_other_numbers_says_so_and_claims_nothing(rng):
    X = rng.normal(size=(300, 2))
    y = X @ np.array([[2.0], [1.0]])
    text, returned = paste([Call("fit", (X, y), {}, answered=True, result=1.0)])
    assert text.splitlines()[0] == INSTEAD
    assert returned == ""
    features, labels = pasted(text, fit=lambda X, y: (X, y))
    assert (features.shape, labels.shape) == ((300, 2), (300, 1))
    assert torch.allclose(labels, features @ torch.tensor([[2.0], [1.0]], dtype=torch.float64), atol=1e-6)


def test_an_array_that_is_passed_twice_is_the_same_twice(rng):
    x = rng.normal(size=(300, 1))
    text, _ = paste([Call("f", (x, x), {}, answered=True)])
    assert pasted(text, f=lambda a, b: a is b)


def test_a_gradient_through_other_numbers_can_be_pasted(rng):
    x, y = rng.normal(size=(2, 300, 1))
    text, returned = paste([Call("f", (x, y), {}, wrt=(0, 1), answered=True)])
    for_x, for_y = pasted(text, f=lambda x, y: x * y)
    assert for_x.shape == for_y.shape == (300, 1)
    assert returned == ""
