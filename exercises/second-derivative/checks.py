"""Second derivatives: judged by differentiating the same expression on our side, in float64.

Tolerances are a multiple of the rounding that float32 would bring to our own expression for f'': automatic
differentiation gets there by other steps, which in thousands of random functions were off by less than that. Finite
differences are off by more the longer their step is, in units of the distance over which f bends: where that goes
down to 2⁻¹⁷ no step suits all.
"""

import numpy as np

from grader.authoring import booleans, check, dtypes, expect, given, integers, sampled_from
from grader.authoring.expressions import cos, exp, expressions, log, sin, tanh, x

SAFETY = 16
UNDERFLOW = 1e-30
NEAR = "Close, but not exact: is it made of differences, or rounded? Automatic differentiation is exact."
REACH = 3.0  # points lie within this distance of zero, in units of the distance over which f bends

BENDS = [
    sin(x),
    cos(x) + 2 * sin(2 * x),
    tanh(x),
    exp(x),
    1 / (1 + x**2),
    log(2 + x**2),
    exp(-1 * x**2),
    x * sin(x),
    sin(x) * exp(cos(x)),
]
STRAIGHT = [
    3 * x,
    x,
    -x,
    x + 2,
    x / 4,
    5 - 2 * x,
    x - x / 2,
    2 * (x + 1) - 7,
    (x + x) * 0.25 + 1,
    1.5 * x - 0.5 * x,
]
PARABOLAS = [x**2, x * x, 3 * x**2 - x, (x + 1) * (x - 2), x / 2 * x, 1 - x**2 / 8]


@check(points=2, examples=30)
@given(drawn=expressions(2), n=integers(2, 8), dtype=dtypes(), strided=booleans())
def differentiates_twice(student, rng, drawn, n, dtype, strided):
    """The result is f''(x) at each point, for all kinds of smooth functions.

    Differentiate the sum of f(x) with create_graph=True, and then the sum of what came out.
    """
    f = drawn + sin(2 * x)  # even where all of what was drawn is shrunk away, f, f', f'' and f''' differ
    points = points_between(rng, n).astype(dtype)
    returned = student.second_derivative(student.function(f), student.tensor(points, strided=strided))
    expect_second_derivative(returned, f, points)


@check(points=2, needs=differentiates_twice, examples=20)
@given(
    bend=sampled_from(BENDS),
    center=sampled_from([0, 1, -2, 4]),
    exponent=integers(6, 17),
    n=integers(2, 8),
    dtype=dtypes(),
)
def is_exact_however_sharply_f_bends(student, rng, bend, center, exponent, n, dtype):
    """The result is exact, even where f bends within a distance of a thousandth or a millionth.

    Finite differences have an error that depends on their step; automatic differentiation has none.
    """
    k = 2.0**exponent
    # Powers of two, and points whose distance from the center is exact: f''(x) = k² g''(u) has only g's own rounding.
    points = (center + np.round(points_between(rng, n) * 16) / 16 / k).astype(dtype)
    u = k * (points.astype(np.float64) - center)
    wanted = k**2 * bend.derivative(2)(u)
    room = SAFETY * k**2 * (bend.derivative(2).rounding(u, "float32") + UNDERFLOW)
    returned = student.second_derivative(student.function(composed(bend, k * (x - center))), points)
    values = vector(returned, points)
    near = np.abs(values - wanted) <= 0.3 * np.abs(wanted).max()
    hint = NEAR if near.all() else None
    expect.close(values, wanted, "f''(x)", atol=room, hint=hint)


@check(points=2, examples=15)
@given(f=sampled_from(STRAIGHT), n=integers(2, 6), dtype=dtypes(), requires_grad=booleans())
def is_zero_where_the_slope_is_constant(student, rng, f, n, dtype, requires_grad):
    """For a straight line, f(x) = 3x, the result is 0 at every point.

    The slope of a straight line does not depend on x, and has no graph to differentiate: look at its requires_grad
    before the second pass, or give it a graph by adding 0·x.
    """
    points = points_between(rng, n).astype(dtype)
    returned = student.second_derivative(
        student.function(f), student.tensor(points, requires_grad=requires_grad)
    )
    expect_second_derivative(returned, f, points)


@check(points=1, needs=differentiates_twice, examples=8)
@given(f=sampled_from(PARABOLAS), n=integers(2, 6), dtype=dtypes(), repeated=booleans())
def is_constant_for_a_parabola(student, rng, f, n, dtype, repeated):
    """For a parabola the result is the same number at every point, also where all points are the same.

    There f' still depends on x, but f'' does not: do not ask for a graph of the second pass.
    """
    points = points_between(rng, n).astype(dtype)
    if repeated:  # f' has the same value at all of them, and is not constant
        points[:] = points[0]
    expect_second_derivative(student.second_derivative(student.function(f), points), f, points)


@check(points=1, needs=differentiates_twice, examples=2)
@given(f=sampled_from(BENDS), n=integers(100, 300))
def takes_hundreds_of_points(student, rng, f, n):
    """A few hundred points are as good as a few.

    The result at each point depends on that point alone.
    """
    points = points_between(rng, n).astype(np.float32)
    expect_second_derivative(student.second_derivative(student.function(f), points), f, points)


@check(points=2, examples=16)
@given(n=integers(2, 5), tracked=booleans(), filled=booleans(), dtype=dtypes(), strided=booleans())
def leaves_x_and_its_gradient_alone(student, rng, n, tracked, filled, dtype, strided):
    """x and x.grad are what they were, and what x.grad held before makes no difference.

    backward() adds to x.grad. Work on x.detach().clone(), or use torch.autograd.grad, which returns gradients and
    stores none.
    """
    f = x**3 + exp(x)
    points = points_between(rng, n).astype(dtype)
    before = points_between(rng, n).astype(dtype) if tracked and filled else None
    tensor = student.tensor(points, requires_grad=tracked, grad=before, strided=strided)
    returned = student.second_derivative(student.function(f), tensor)
    after = tensor.read()
    expect.unchanged(after, points, "x after the call")
    if before is not None:
        expect.true(after.grad is not None, "x.grad after the call", "what it was before", "None")
        expect.equal(after.grad, before, "x.grad after the call")
    elif after.grad is not None:
        expect.equal(after.grad, np.zeros(n), "x.grad after the call, which was None before")
    expect_second_derivative(returned, f, points, otherwise="x is as it was; f''(x) itself is wrong.")


def points_between(rng, n):
    """n points within REACH, at multiples of 1/64; about one in eight is zero."""
    return (
        np.round(rng.uniform(1 / 16, REACH, n) * 64)
        / 64
        * rng.choice([-1, 0, 1], n, p=[7 / 16, 1 / 8, 7 / 16])
    )


def composed(outer, inner):
    """The expression `outer`, with `inner` for its x."""
    if outer == x:
        return inner
    parts = tuple(composed(part, inner) for part in outer.operands)
    return type(outer)(outer.operation, parts, outer.number)


def vector(returned, points):
    """The result as float64, if it is a tensor with one value for each point."""
    n = len(points)
    if isinstance(returned, (list, tuple)):
        hint = "torch.autograd.grad returns a tuple: take its first entry." if len(returned) == 1 else None
        expect.fail("f''(x)", f"a tensor of shape ({n},)", f"a {type(returned).__name__}", hint=hint)
    values = expect.array(returned, "f''(x)")
    hint = None
    if values.shape == (n, n):
        hint = "This is the Hessian of the sum, n by n: f'' is its diagonal."
    elif values.size == 1:
        hint = "One number for all points: do not add up, or average, over them."
    return expect.array(returned, "f''(x)", shape=(n,), hint=hint)


def expect_second_derivative(returned, f, points, otherwise=None):
    """f''(x) for each point, and the misconception where it is one's; the hint `otherwise`."""
    values, curvature = vector(returned, points), f.derivative(2)
    room = SAFETY * (curvature.rounding(points, "float32") + UNDERFLOW)
    hint = which_other_derivative(values, f, points, room) or otherwise
    expect.close(values, curvature(points), "f''(x)", atol=room, hint=hint)


def which_other_derivative(values, f, points, room):
    """The misconception that gives these values, where one does that gives others than f''."""
    height, slope, right, third = (f.derivative(k)(points) for k in range(4))
    others = [
        (slope, "This is f'(x), the first derivative: differentiate once more."),
        (height, "This is f(x) itself."),
        (slope + right, "This is f'(x) + f''(x): what the first backward() left in .grad was added to."),
        (2 * right, "This is 2·f''(x): something was added up twice."),
        (
            np.zeros(len(points)),
            "All zeros: is f'' given up because f' is the same at all points, or is the graph of f' lost?",
        ),
        (third, "This is f'''(x), the third derivative."),
        (slope**2, "This is f'(x)²: the derivative of the derivative is asked for, not its square."),
        (np.full(len(points), right.sum()), "Every entry is the sum of f'' over all points."),
        (right.sum() * np.eye(1, len(points))[0], "All of f'' is at the first point."),
        (right / len(points), "These are f''(x)/n: differentiate the sum over the points, not the mean."),
        (right / len(points) ** 2, "These are f''(x)/n²: differentiate sums over the points, not means."),
        (-right, "The sign is wrong."),
        (right / (1 + slope**2) ** 1.5, "This is the curvature of the graph, f''(x)/(1 + f'(x)²)^(3/2)."),
        (right[np.argsort(points)], "These are right for x in rising order: entry i belongs to x[i]."),
    ]
    for other, hint in others:
        near = 4 * room + 1e-5 * np.abs(other)
        if (np.abs(values - other) <= near).all() and (np.abs(other - right) > 2 * near).any():
            return hint
    if np.isfinite(values).all() and (np.abs(values - right) <= 0.02 * (1 + np.abs(right))).all():
        return NEAR
    return None
