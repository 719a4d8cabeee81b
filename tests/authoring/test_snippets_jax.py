"""Calls that a student of JAX can paste."""

from __future__ import annotations

import numpy as np

from grader.authoring.dialects import JAX
from grader.authoring.snippets import INSTEAD, paste
from grader.authoring.student import Call
from grader.authoring.values import RandomKey

Y = np.array([[1.0], [2.5]], np.float32)


def test_arrays_are_those_of_jax():
    assert JAX.exact(Y) == "jnp.array([[1.0], [2.5]])"
    assert JAX.exact(Y.astype(np.float64)) == "jnp.array([[1.0], [2.5]], dtype=jnp.float64)"
    assert JAX.exact(np.zeros((9, 9), np.float32)) == "jnp.full((9, 9), 0.0)"
    assert JAX.exact(np.full((9, 9), 3)) == "jnp.full((9, 9), 3)"


def test_a_large_random_array_is_said_to_be_another():
    drawn = np.random.default_rng(0).normal(size=(9, 9))
    assert JAX.exact(drawn) is None
    text, returned = paste([Call("loss", (drawn,), {}, answered=True, result=Y)], "jax")
    assert text.splitlines() == [
        INSTEAD,
        "x1 = jax.random.normal(jax.random.key(0), (9, 9), dtype=jnp.float64)",
        "loss(x1)",
    ]
    assert returned == ""


def test_a_random_key_and_what_came_back():
    call = Call("data_iter", (2, Y, RandomKey()), {}, answered=True, result=Y)
    text, returned = paste([call], "jax")
    assert text == "data_iter(2, jnp.array([[1.0], [2.5]]), jax.random.key(0))"
    assert returned == "Array([[1.0], [2.5]])"


def test_gradients_are_a_functions():
    call = Call("loss", (Y, Y), {}, wrt=(0, 1))
    assert paste([call], "jax")[0].splitlines()[-1] == (
        "jax.grad(lambda leaf0, leaf1: loss(leaf0, leaf1).sum(), argnums=(0, 1))(leaf0, leaf1)"
    )
    assert paste([call])[0].splitlines()[-2:] == [
        "loss(leaf0, leaf1).sum().backward()",
        "leaf0.grad, leaf1.grad",
    ]
