"""Expressions evaluate, differentiate, travel and read as the functions they stand for."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import find, given, settings

from grader.authoring import expressions as exercise_functions
from grader.authoring.expressions import Expression, constant, cos, exp, expressions, log, sin, tanh, x
from grader.errors import ExerciseFault

POINTS = np.linspace(-3, 3, 13)


class InPlaceOfTorch:
    """The functions that a written expression calls, of NumPy."""

    sin, cos, exp, log, tanh = np.sin, np.cos, np.exp, np.log, np.tanh


def from_wire(tree, point):
    """What the student's side makes of a tree; written anew from its description."""
    head, *rest = tree
    if head == "x":
        return point
    if head == "const":
        return rest[0]
    if head == "neg":
        return -from_wire(rest[0], point)
    parts = [from_wire(part, point) for part in rest]
    signs = {"add": "+", "sub": "-", "mul": "*", "div": "/", "pow": "**"}
    if head in signs:
        return eval(f"a {signs[head]} b", {"a": parts[0], "b": parts[1]})
    return getattr(np, head)(parts[0])


@pytest.mark.parametrize(
    ("f", "value"),
    [(x, lambda t: t), (3 * x - 1, lambda t: 3 * t - 1), (1 / (1 + x**2), lambda t: 1 / (1 + t**2)),
     (sin(x) * x**2, lambda t: math.sin(t) * t**2), (2 - cos(x), lambda t: 2 - math.cos(t)),
     (log(x**2 + 1) / 4, lambda t: math.log(t * t + 1) / 4), (-tanh(2 * x), lambda t: -math.tanh(2 * t)),
     (exp(-(x**2)), lambda t: math.exp(-t * t)), (constant(5), lambda t: 5.0)],
)  # fmt: skip
def test_values(f, value):
    assert np.allclose(f(POINTS), [value(t) for t in POINTS], rtol=1e-14, atol=0)
    assert f(np.zeros((2, 3))).shape == (2, 3)


@pytest.mark.parametrize(
    ("f", "second"),
    [(3 * x, constant(0)), (x, constant(0)), (x**2, constant(2)), (x**3, 6 * x),
     (sin(x), -sin(x)), (exp(x), exp(x)),
     (cos(2 * x), -4 * cos(2 * x)), (x**2 / 2 + 1, constant(1)), (tanh(x), -2 * tanh(x) * (1 - tanh(x) ** 2)),
     (log(1 + x**2), (2 - 2 * x**2) / (1 + x**2) ** 2),
     (x * exp(x), (x + 2) * exp(x)), (1 / (x + 9), 2 / (x + 9) ** 3)],
)  # fmt: skip
def test_second_derivatives_known_by_heart(f, second):
    assert np.allclose(f.derivative(2)(POINTS), second(POINTS), rtol=1e-13, atol=1e-13)
    assert f.derivative(0) is f
    assert np.allclose(f.derivative().derivative()(POINTS), f.derivative(2)(POINTS))


@given(expressions())
@settings(max_examples=200, deadline=None)
def test_derivatives_agree_with_complex_steps(f):
    """Im f(t + ih)/h is f′(t) without cancellation, by complex arithmetic that differentiates nothing."""
    step = 1e-30
    values = from_wire(f.to_wire(), POINTS + step * 1j)
    slopes = np.imag(np.broadcast_to(values, POINTS.shape)) / step
    expected = f.derivative()
    assert np.all(np.abs(slopes - expected(POINTS)) <= 50 * expected.rounding(POINTS) + 1e-13)


@given(expressions())
@settings(max_examples=200, deadline=None)
def test_the_wire_and_the_written_form_are_the_same_function(f):
    names = {"x": POINTS, "torch": InPlaceOfTorch}
    allowed = 20 * f.rounding(POINTS)
    assert np.all(np.abs(eval(str(f), names) - f(POINTS)) <= allowed)
    assert np.all(np.abs(from_wire(f.to_wire(), POINTS) - f(POINTS)) <= allowed)


@given(expressions())
@settings(max_examples=200, deadline=None)
def test_drawn_functions_are_smooth_and_depend_on_x(f):
    values = [f.derivative(k)(POINTS) for k in range(3)]
    assert all(np.isfinite(v).all() and np.abs(v).max() < 1e30 for v in values)
    assert '["x"]' in str(f.to_wire()).replace("'", '"')


def test_drawn_functions_have_linear_and_quadratic_ones_among_them_and_shrink():
    options = settings(max_examples=2000, database=None)
    assert str(find(expressions(), lambda f: True, settings=options)) == "x"
    assert str(find(expressions(), lambda f: "tanh" in str(f), settings=options)) == "torch.tanh(x)"
    for wanted in (constant(0), constant(2)):
        assert find(expressions(), lambda f, wanted=wanted: f.derivative(2) == wanted, settings=options)


@given(expressions())
@settings(max_examples=100, deadline=None)
def test_rounding_bounds_an_evaluation_in_float32(f):
    points = POINTS.astype(np.float32)
    single = from_wire(_in_single(f.to_wire()), points)
    assert np.all(np.abs(single - f(points)) <= 4 * f.rounding(points, "float32") + 1e-30)


def _in_single(tree):
    if tree[0] == "const":
        return ["const", np.float32(tree[1])]
    return [tree[0], *(_in_single(part) for part in tree[1:])]


@pytest.mark.parametrize(
    ("f", "text"),
    [(sin(x) * x**2, "torch.sin(x) * x**2"), (x - (x - 1), "x - (x - 1)"), (2 / (x / 3), "2 / (x / 3)"),
     (-(x**2), "-x**2"), ((-x) ** 2, "(-x)**2"), (x**-1.5, "x**(-1.5)"), ((x + 1) * 2.5, "(x + 1) * 2.5"),
     (x**2**1, "x**2"), ((x**2) ** 3, "(x**2)**3"), (x - -1, "x - -1"), (exp(x) + 0, "torch.exp(x)")],
)  # fmt: skip
def test_the_written_form(f, text):
    assert str(f) == repr(f) == text


def test_the_wire_form_is_plain_lists():
    assert (3 * sin(x)).to_wire() == ["mul", ["const", 3.0], ["sin", ["x"]]]
    assert (-x).to_wire() == ["neg", ["x"]]


def test_zeros_and_ones_are_taken_out():
    assert x * 0 == 0 * x == 0 / x == constant(0)
    assert x * 1 == 1 * x == x / 1 == x + 0 == 0 + x == x - 0 == x**1 == x
    assert x**0 == constant(1)
    assert constant(2) * 3 == constant(6)
    assert isinstance(0 - x, Expression)


def test_an_exponent_must_be_a_constant():
    with pytest.raises(ExerciseFault, match="exp and log"):
        _ = x**x


def test_the_module_is_at_hand_in_authoring():
    assert exercise_functions.Expression is Expression
