"""Stochastic gradient descent: each step judged by p − lr · grad / batch_size, in float64.

The tolerance leaves room for three operations in float32, in any order, on numbers up to |p| + |step|.
"""

import math

import numpy as np

from grader.authoring import (
    booleans,
    check,
    dtypes,
    expect,
    given,
    integers,
    learning_rates,
    lists,
    one_of,
    rounding,
    sampled_from,
    tuples,
    vectors,
)
from reference.theory.sgd import stepped

shapes = sampled_from([(), (1,), (3,), (2, 1), (5, 1), (1, 4), (3, 2), (2, 3, 4)])
LARGEST_SIZE = 24
# Frameworks whose backward() writes over a gradient, unless it was told to add: what is left over shows in the next one.
OVERWRITES = ("mxnet",)
# Frameworks in which the book's own way to write in place, param[:] = …, refuses a tensor without dimensions.
NO_SCALARS = ("mxnet",)


def leaf(drawn):
    """A parameter's value and gradient, both of the drawn shape; a balanced gradient is not zero, but its sum is.

    Zeros and ones of the value change places: the simplest is one, so that a tensor that has not moved can be
    told from one set to zero.
    """
    shape, value, grad, balanced = drawn
    size = math.prod(shape)
    if balanced and size > 1:
        grad = np.concatenate([grad[:1], -grad[:1], np.zeros_like(grad[2:])])
    swapped = np.where((value == 0) | (value == 1), 1 - value, value)
    return swapped[:size].reshape(shape), grad[:size].reshape(shape)


balances = sampled_from([False, False, True])
leaf_values = tuples(shapes, vectors(LARGEST_SIZE), vectors(LARGEST_SIZE), balances).map(leaf)
leaves = lists(leaf_values, min_size=1, max_size=4)
batch_sizes = integers(1, 256)
rates = one_of(learning_rates(), sampled_from([1.5, 3.0, 20.0]))


@check(points=2, examples=40)
@given(leaves=leaves, lr=rates, batch_size=batch_sizes, dtype=dtypes(), as_tuple=booleans())
def moves_each_parameter_against_its_gradient(student, leaves, lr, batch_size, dtype, as_tuple):
    """Every tensor passed in holds p − lr · grad / batch_size afterwards.

    Use the gradient as it is and the lr and batch_size that you are given, for each tensor alike; change
    the tensors themselves.
    """
    leaves = possible(student, leaves)
    params = parameters(student, leaves, dtype)
    student.sgd(tuple(params) if as_tuple else params, lr, batch_size)
    for place, (param, (value, grad)) in enumerate(zip(params, leaves, strict=True)):
        present = param.read().value
        expect_step(
            present,
            value.astype(dtype),
            grad.astype(dtype),
            lr,
            batch_size,
            f"params[{place}] after the step",
        )


@check(points=1, examples=20)
@given(leaves=leaves, lr=rates, batch_size=batch_sizes, dtype=dtypes(), as_tuple=booleans())
def clears_the_gradients(student, leaves, lr, batch_size, dtype, as_tuple):
    """After the step every gradient is zeros or None.

    backward() adds to the gradient that it finds, so that one which is left over spoils the next step. Where it writes
    over it, as in MXNet, nothing is left over.
    """
    leaves = possible(student, leaves)
    params = parameters(student, leaves, dtype)
    student.sgd(tuple(params) if as_tuple else params, lr, batch_size)
    for place, param in enumerate(params):
        state, what = param.read(), f"params[{place}].grad after the step"
        left = state.grad
        if left is not None and state.requires_grad and student.framework in OVERWRITES:
            following = leaves[place][1].astype(dtype)
            backward(param, following)
            left = param.read().grad - following
            what = f"params[{place}].grad after the next backward(), less that one's own gradient"
        if left is not None:
            expect.equal(left, np.zeros_like(left), what)


@check(points=1, examples=20)
@given(leaves=leaves, lr=rates, batch_size=batch_sizes, dtype=dtypes(), as_tuple=booleans())
def leaves_them_ready_for_the_next_backward(student, leaves, lr, batch_size, dtype, as_tuple):
    """After the step the tensors still require gradients, and no graph is recorded.

    The update is not part of the model: make it under torch.no_grad(), and change nothing but the values.
    """
    leaves = possible(student, leaves)
    params = parameters(student, leaves, dtype)
    student.sgd(tuple(params) if as_tuple else params, lr, batch_size)
    for place, param in enumerate(params):
        state = param.read()
        expect.true(state.requires_grad, f"params[{place}].requires_grad after the step", "True", "False")
        expect.true(state.is_leaf, f"params[{place}].is_leaf after the step", "True", "False: it has a graph")


@check(points=1, needs=moves_each_parameter_against_its_gradient, examples=20)
@given(leaves=leaves, steps=lists(tuples(rates, batch_sizes), min_size=2, max_size=4))
def remembers_nothing_between_steps(student, leaves, steps):
    """A second step depends on its own gradient alone: no momentum, no decay of the rate.

    Keep nothing from one call to the next.
    """
    leaves = possible(student, leaves)
    params = parameters(student, leaves, "float32")
    for number, (lr, batch_size) in enumerate(steps, start=1):
        before = [param.read() for param in params]
        student.sgd(params, lr, batch_size)
        for place, (param, state) in enumerate(zip(params, before, strict=True)):
            what = f"params[{place}] after step {number}"
            expect_step(param.read().value, state.value, state.grad, lr, batch_size, what)
            expect.true(
                param.read().requires_grad,
                f"params[{place}].requires_grad after step {number}",
                "True",
                "False",
            )
            backward(param, leaves[place][1])


def possible(student, leaves):
    """The leaves; those without dimensions as of one entry, where the framework's updates take no others."""
    if student.framework not in NO_SCALARS:
        return leaves
    return [(np.atleast_1d(value), np.atleast_1d(grad)) for value, grad in leaves]


def parameters(student, leaves, dtype):
    """Leaves on the student's side that hold these values and gradients."""
    return [
        student.tensor(value.astype(dtype), requires_grad=True, grad=grad.astype(dtype))
        for value, grad in leaves
    ]


def backward(param, grad):
    """backward() of a loss with this gradient: it is added to what is there."""
    param.backward(grad)


def expect_step(present, value, grad, lr, batch_size, what):
    """The present value is one step away from `value`."""
    step = np.abs(lr * np.asarray(grad, np.float64) / batch_size)
    room = rounding.tolerance("float32", np.abs(value.astype(np.float64)) + step, operations=3)
    hint = which_other_step(present, value, grad, lr, batch_size, room)
    expect.close(present, stepped(value, grad, lr, batch_size), what, atol=room, hint=hint)


def which_other_step(present, value, grad, lr, batch_size, room):
    """The misconception that leads to these values, if one does that tells them from the right ones."""
    if not isinstance(present, np.ndarray) or present.shape != value.shape:
        return None
    right = stepped(value, grad, lr, batch_size)
    if np.any(value) and not np.any(present):
        return "It is zero: clear the gradient, not the parameter."
    if not np.any(grad):
        return "Its gradient is zero, and yet it moved: neither weight decay nor momentum."
    if np.array_equal(present, value):
        return (
            "It has not moved. Does `p = p - …` only give a new tensor the name p? Change the tensor itself. Or is "
            "it left out, its gradient cleared before it is used, or the step rounded to zero?"
        )
    others = [
        (stepped(value, grad, -lr, batch_size), "It went uphill: subtract the gradient."),
        (stepped(value, grad, lr, 1), "The step is batch_size times too long: divide by batch_size" + (
            ", and not by batch_size − 1." if batch_size == 2 else ".")),
        (stepped(value, grad, lr * batch_size, 1), "The step is multiplied by batch_size: divide by it."),
    ]  # fmt: skip
    for values, hint in others:
        apart = 2 * rounding.tolerance("float32", values, operations=3) + 2 * room
        if (np.abs(present - values) <= apart).all() and (np.abs(values - right) > apart + room).any():
            return hint
    step = lr * np.asarray(grad, np.float64) / batch_size
    moved = value.astype(np.float64) - present
    factor = float(np.sum(moved * step) / np.sum(step**2))
    if (
        np.allclose(moved, factor * step, rtol=1e-3, atol=2 * room.max())
        and (np.abs(step) > 1e3 * room).any()
    ):
        return f"The step is {factor:.3g} times as long as lr · grad / batch_size."
    return None
