"""Doubling: small enough that what surrounds a check shows."""

import numpy as np

from grader.authoring import check, expect, given, integers


@check(points=2)
@given(n=integers(0, 20))
def doubles_every_element(student, n):
    """Every element is doubled.

    Multiply by two.
    """
    expect.close(student.double(np.arange(n, dtype=np.float32)), 2 * np.arange(n), "elements")


@check(points=1, needs=doubles_every_element)
def doubles_negative_numbers(student):
    """Negative numbers are doubled."""
    expect.close(student.double(np.array([-1.5])), [-3.0], "elements")


@check(points=1)
def doubles_a_thousand(student, rng):
    """A thousand random numbers are doubled."""
    x = rng.normal(size=1000)
    expect.close(student.double(x), 2 * x, "elements")


@check(points=1, visible=False)
def doubles_zero(student):
    """Zero is doubled."""
    expect.close(student.double(np.zeros(3)), np.zeros(3), "elements")
