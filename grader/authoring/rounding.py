"""How far a right floating-point evaluation may be from the exact value. The bounds are rigorous.

With unit roundoff u, k roundings in a row change a result by a factor within 1 ± γ(k), γ(k) = ku/(1 − ku),
and a sum or product of n terms is off by at most γ(n) times the sum of the terms' magnitudes, in whatever
order it is taken and with fused operations or without. (Higham, Accuracy and Stability of Numerical
Algorithms, 2nd ed., 2.2, 3.1, 4.2.) Give a bound as `atol` to `expect.close`, with the expected value
computed in float64 from the very inputs that the student's function got; in float64 the bounds are twice as
wide, because then the expected value is rounded too. Results that leave the type's range, or underflow
and are then scaled up again, are not covered: keep the inputs from that.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from grader.errors import ExerciseFault

ArrayLike = Any


class Format(NamedTuple):
    """A floating-point type."""

    roundoff: float  # relative error of one rounding to nearest
    smallest: float  # the smallest normal number: libraries may flush what is smaller to zero


FORMATS = {
    "float16": Format(2.0**-11, 2.0**-14),
    "bfloat16": Format(2.0**-8, 2.0**-126),
    "float32": Format(2.0**-24, 2.0**-126),
    "float64": Format(2.0**-53, 2.0**-1022),
}

ROUNDINGS = 2
"""Allowed for each operation: elementary functions round more than once."""


def format_of(dtype: Any) -> Format:
    """The format of a dtype or its name, "torch.float32" included. Raises `ExerciseFault` for others."""
    name = (np.dtype(dtype).name if isinstance(dtype, type) else str(dtype)).rpartition(".")[2]
    if name not in FORMATS:
        raise ExerciseFault(f"no rounding bounds for {dtype!r}; known are {', '.join(FORMATS)}")
    return FORMATS[name]


def gamma(roundings: float, dtype: Any = "float32") -> float:
    """γ(k) = ku/(1 − ku). Raises `ExerciseFault` where so many roundings lose all digits (ku ≥ ½)."""
    loss = roundings * format_of(dtype).roundoff
    if not loss < 0.5:
        raise ExerciseFault(f"{roundings:g} roundings leave nothing of {dtype}")
    return loss / (1 - loss)


def tolerance(dtype: Any, magnitude: ArrayLike, operations: int = 1) -> np.ndarray:
    """Bound for an elementwise expression of so many operations.

    `magnitude` is the sum of the absolute values of the terms that the result is made of, before they
    cancel: for (a − b)² that is (|a| + |b|)². Holds for every order and algebraic rearrangement whose
    intermediate terms that magnitude bounds. The result has its shape.
    """
    return _bound(dtype, np.abs(np.asarray(magnitude, dtype=np.float64)), ROUNDINGS * operations)


def of_sum(dtype: Any, terms: ArrayLike, axis: int | None = None, operations: int = 0) -> np.ndarray:
    """Bound for a sum of terms over an axis (all by default), each made by so many operations of its own.

    `terms` are the magnitudes of the terms, in the sense of `tolerance`.
    """
    sizes = np.abs(np.asarray(terms, dtype=np.float64))
    count = sizes.size if axis is None else sizes.shape[axis]
    return _bound(dtype, sizes.sum(axis=axis), count + ROUNDINGS * operations, count)


def of_mean(dtype: Any, terms: ArrayLike, axis: int | None = None, operations: int = 0) -> np.ndarray:
    """Bound for the mean of such terms, whether they are divided before they are summed or after."""
    sizes = np.abs(np.asarray(terms, dtype=np.float64))
    count = sizes.size if axis is None else sizes.shape[axis]
    return of_sum(dtype, sizes / max(count, 1), axis, operations + 1)


def of_product(dtype: Any, X: ArrayLike, w: ArrayLike, b: ArrayLike = 0.0, operations: int = 0) -> np.ndarray:
    """Bound for X @ w + b: γ(d + 2)·(|X||w| + |b|), for an inner dimension of d.

    `operations` counts what is done before or after, elementwise.
    """
    left, right, bias = (np.abs(np.asarray(part, dtype=np.float64)) for part in (X, w, b))
    terms = left.shape[-1] + 1
    return _bound(dtype, left @ right + bias, terms + 1 + ROUNDINGS * operations, terms)


def _bound(dtype: Any, magnitude: np.ndarray, roundings: int, terms: int = 1) -> np.ndarray:
    """γ(roundings)·magnitude, and what so many terms may lose each time one of them is flushed to zero."""
    expected_is_rounded_too = 2 if format_of(dtype) == FORMATS["float64"] else 1
    relative = gamma(roundings, dtype) * magnitude
    return np.asarray(expected_is_rounded_too * (relative + roundings * terms * format_of(dtype).smallest))
