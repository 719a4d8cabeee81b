"""What a check expects of a value. Each function returns the value as numbers, or raises `CheckFailed`.

`what` names the value in the student's words ("loss of each example"); `hint` replaces the docstring's hint
where the misconception can be told from what was measured. Nothing but `CheckFailed` is raised over
anything that a student can return; a tolerance that makes no sense is an `ExerciseFault`.
"""

from __future__ import annotations

import math
import numbers
from collections.abc import Sequence
from typing import Any, NoReturn

import numpy as np

from grader.authoring import differences, received, wording
from grader.authoring.differences import ArrayLike
from grader.model import Finding

__all__ = [
    "CheckFailed",
    "array",
    "at_least",
    "at_most",
    "between",
    "close",
    "equal",
    "fail",
    "finite",
    "handle",
    "number",
    "pair",
    "same_items",
    "tracked",
    "true",
    "unchanged",
]


class CheckFailed(AssertionError):
    """A wrong answer, as data. Reports make the prose from `finding`."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(f"{finding.what}: expected {finding.expected}, got {finding.actual}")


def fail(what: str, expected: str, actual: str, hint: str | None = None) -> NoReturn:
    """Raise `CheckFailed` with these words; for judgements that no function here makes."""
    raise CheckFailed(Finding(what, expected, actual, hint))


def array(
    value: Any, what: str, shape: Sequence[int | None] | int | None = None, *, hint: str | None = None
) -> np.ndarray:
    """The value as float64, if it is a numeric array of that shape (None in `shape`: any size)."""
    return received.float_array(_real(value, what, shape, hint))


def number(value: Any, what: str, *, hint: str | None = None) -> float:
    """The value as a float, if it is a number or an array of one element. Text is no number."""
    plain = received.unwrap(value)
    if isinstance(plain, numbers.Real):  # the ordinary case, and integers of any size
        try:
            return float(plain)
        except OverflowError:
            fail(what, "a number that a float can hold", received.describe(plain), hint)
    if isinstance(plain, np.ndarray | np.generic) and np.size(plain) == 1:
        return float(array(plain, what, hint=hint).item())
    fail(what, "a single number", received.describe(value), hint)


def close(
    actual: Any,
    expected: ArrayLike,
    what: str,
    rtol: ArrayLike = 0,
    atol: ArrayLike = 0,
    *,
    hint: str | None = None,
) -> np.ndarray:
    """The actual values, if each is within `atol + rtol·abs(expected)`; inf and nan must agree exactly."""
    wanted = np.asarray(expected, dtype=np.float64)
    have = array(actual, what, wanted.shape, hint=hint)
    difference = differences.beyond(have, wanted, rtol, atol)
    if difference is not None:
        fail(what, difference.expected, difference.actual, hint)
    return have


def equal(actual: Any, expected: Any, what: str, *, hint: str | None = None) -> np.ndarray:
    """The actual values, if each equals the expected one; nan equals nan. Also compares two strings."""
    if isinstance(expected, str | bytes):
        if type(actual) is not type(expected) or actual != expected:
            fail(what, repr(expected), received.describe(actual), hint)
        return np.asarray(actual)
    wanted = np.asarray(received.unwrap(expected))
    have = _real(actual, what, wanted.shape, hint)
    difference = differences.unequal(have, wanted)
    if difference is not None:
        fail(what, difference.expected, difference.actual, hint)
    return have


def same_items(actual: Any, expected: Any, what: str, *, hint: str | None = None) -> None:
    """Passes where both hold the same items equally often, in any order. Items are numbers or tuples."""
    have, wanted = received.unwrap(actual), received.unwrap(expected)
    if not isinstance(have, list | tuple) and not (isinstance(have, np.ndarray) and have.ndim):
        fail(what, f"{len(wanted)} items", received.describe(actual), hint)
    if isinstance(have, np.ndarray):
        have = have.tolist()  # plain numbers, a hundred times faster to count
    difference = differences.multiset(have, wanted)
    if difference is not None:
        fail(what, difference.expected, difference.actual, hint)


def pair(value: Any, what: str, length: int = 2, *, hint: str | None = None) -> tuple[Any, ...]:
    """The value as a tuple, if it is a tuple or list of that length."""
    if not isinstance(value, list | tuple) or len(value) != length:
        fail(what, f"a tuple of {length} items", received.describe(value), hint)
    return tuple(value)


def at_most(actual: Any, limit: float, what: str, *, hint: str | None = None) -> float:
    """The actual number, if it is not above the limit. nan fails."""
    return _in_range(actual, -math.inf, limit, what, f"at most {wording.number_text(limit)}", hint)


def at_least(actual: Any, limit: float, what: str, *, hint: str | None = None) -> float:
    """The actual number, if it is not below the limit. nan fails."""
    return _in_range(actual, limit, math.inf, what, f"at least {wording.number_text(limit)}", hint)


def between(actual: Any, low: float, high: float, what: str, *, hint: str | None = None) -> float:
    """The actual number, if it is neither below `low` nor above `high`. nan fails."""
    bounds = f"between {wording.number_text(low)} and {wording.number_text(high)}"
    return _in_range(actual, low, high, what, bounds, hint)


def finite(value: Any, what: str, *, hint: str | None = None) -> np.ndarray:
    """The value as float64, if no element is inf or nan."""
    have = array(value, what, hint=hint)
    difference = differences.infinite(have)
    if difference is not None:
        fail(what, difference.expected, difference.actual, hint)
    return have


def handle(value: Any, what: str, expected: str = "an object", *, hint: str | None = None) -> Any:
    """The handle itself, if the value is an object that stays on the student's side: a model, an optimizer."""
    if not received.is_handle(value):
        fail(what, expected, received.describe(value), hint)
    return value


def true(condition: Any, what: str, expected: str = "", actual: str = "", *, hint: str | None = None) -> None:
    """Passes where the condition, or every element of an array of conditions, is true."""
    plain = received.unwrap(condition)
    holds = not received.is_handle(plain) and bool(np.all(plain) if isinstance(plain, np.ndarray) else plain)
    if not holds:
        fail(what, expected or "that this holds", actual or "that it does not", hint)


def unchanged(tensor: Any, original: ArrayLike, what: str, *, hint: str | None = None) -> None:
    """Passes where the tensor's present value is the original, bit for bit, in shape and dtype too. A framework that has
    no float64 has made the tensor with half the bits: then that is the original."""
    if received.is_handle(tensor):
        fail(what, "a tensor", received.describe(tensor), hint)
    state = tensor.read() if hasattr(tensor, "read") else tensor
    before = np.asarray(original)
    if before.dtype == np.float64 and received.made_as(tensor) == "float32":
        before = before.astype(np.float32)
    difference = differences.changed(_real(state, what, None, hint), before)
    if difference is not None:
        fail(what, difference.expected, difference.actual, hint)


def tracked(value: Any, what: str, *, hint: str | None = None) -> None:
    """Passes for a `RemoteTensor` or `Gradient` with a graph, through which gradients flow back."""
    if received.has_graph(value):
        return
    expected = "a tensor that gradients flow back through"
    fail(what, expected, f"{received.describe(value)}, without a graph", hint)


def _real(value: Any, what: str, shape: Sequence[int | None] | int | None, hint: str | None) -> np.ndarray:
    """The value as an array in its own dtype, of the shape if one is given."""
    wanted = None if shape is None else (shape,) if isinstance(shape, int) else tuple(shape)
    expected = "an array of numbers" if wanted is None else wording.array_text(wanted)
    try:
        have = received.real_array(value)
    except received.NotNumeric as reason:
        fail(what, expected, str(reason), hint)
    if wanted is not None and not wording.fits(have.shape, wanted):
        seen = wording.array_text(have.shape, str(have.dtype))
        fail(what, expected, seen, hint or wording.shape_hint(have.shape, wanted))
    return have


def _in_range(actual: Any, low: float, high: float, what: str, expected: str, hint: str | None) -> float:
    value = number(actual, what, hint=hint)
    if not low <= value <= high:
        fail(what, expected, _beside(value, low, high), hint)
    return value


def _beside(value: float, low: float, high: float) -> str:
    """The value with enough digits to see on which side of the bound it lies."""
    return wording.contrast(low if value < low else high, value)[1]
