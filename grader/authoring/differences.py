"""Where two collections of numbers differ, and how to say so. Knows no students and raises no verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.authoring import received, wording
from grader.errors import ExerciseFault

ArrayLike = Any
"""What `numpy.asarray` takes: numbers, nested lists of them, arrays."""


@dataclass(frozen=True)
class Difference:
    """What was expected and what was there, in words."""

    expected: str
    actual: str


def beyond(actual: np.ndarray, expected: np.ndarray, rtol: ArrayLike, atol: ArrayLike) -> Difference | None:
    """The worst element off by more than `atol + rtol·abs(expected)`; both float64 and of one shape.

    inf and nan must be where they are expected. The tolerances may be arrays that broadcast to that shape.
    Raises `ExerciseFault` for a tolerance that is negative, nan or infinite.
    """
    with np.errstate(all="ignore"):
        tolerance = _tolerance(expected, rtol, atol)
        error = np.abs(actual - expected)
        agreed = (actual == expected) | (np.isnan(actual) & np.isnan(expected))
        finite = np.isfinite(actual) & np.isfinite(expected)
        wrong = ~agreed & ~(finite & (error <= tolerance))
        if not wrong.any():
            return None
        severity = error / tolerance if (tolerance > 0).all() else error
    return _worst(actual, expected, wrong, np.where(finite, severity, np.inf))


def unequal(actual: np.ndarray, expected: np.ndarray) -> Difference | None:
    """The worst element that is not exactly the expected one; nan equals nan, 0 equals -0."""
    have, wanted = received.float_array(actual), received.float_array(expected)
    wrong = (actual != expected) & ~(np.isnan(have) & np.isnan(wanted))
    if not wrong.any():
        return None
    with np.errstate(all="ignore"):
        severity = np.abs(have - wanted)
    return _worst(have, wanted, wrong, np.where(np.isfinite(severity), severity, np.inf))


def changed(actual: np.ndarray, original: np.ndarray) -> Difference | None:
    """Any difference in shape, dtype or bits."""
    if actual.shape != original.shape or actual.dtype != original.dtype:
        return Difference(
            f"{wording.array_text(original.shape, str(original.dtype))}, as before",
            wording.array_text(actual.shape, str(actual.dtype)),
        )
    if actual.tobytes() == original.tobytes():
        return None
    return unequal(actual, original) or Difference("the same bits as before", "other bits of the same values")


def infinite(actual: np.ndarray) -> Difference | None:
    """The first inf or nan."""
    wrong = ~np.isfinite(actual)
    if not wrong.any():
        return None
    index = np.argwhere(wrong)[0]
    return Difference(
        "finite values",
        wording.number_text(float(actual[tuple(index)])) + wording.index_text(index) + _count(wrong),
    )


def multiset(actual: Iterable[Any], expected: Iterable[Any]) -> Difference | None:
    """Items missing, repeated or strange, at most five of each. Items are numbers or tuples."""
    have, wanted = Counter(map(_key, actual)), Counter(map(_key, expected))
    if have == wanted:
        return None
    missing = wanted - have
    extra = have - wanted
    repeated = {item: times for item, times in have.items() if item in extra and item in wanted}
    strange = [item for item in extra if item not in wanted]
    parts = [f"{have.total()} items"]
    if missing:
        parts.append(f"missing: {wording.some(map(_item_text, missing), len(missing))}")
    if repeated:
        named = (f"{_item_text(item)} ({times} times)" for item, times in repeated.items())
        parts.append(f"repeated: {wording.some(named, len(repeated))}")
    if strange:
        parts.append(f"not expected: {wording.some(map(_item_text, strange), len(strange))}")
    once = "each once" if max(wanted.values(), default=1) == 1 else "as often as given"
    return Difference(f"{wanted.total()} items, {once}", "; ".join(parts))


def _tolerance(expected: np.ndarray, rtol: ArrayLike, atol: ArrayLike) -> np.ndarray:
    try:
        relative, absolute = (
            np.broadcast_to(np.asarray(part, np.float64), expected.shape) for part in (rtol, atol)
        )
    except ValueError:
        raise ExerciseFault(f"a tolerance does not fit values of shape {expected.shape}") from None
    bound = absolute + relative * np.abs(np.where(np.isfinite(expected), expected, 0.0))
    if not (np.isfinite(bound).all() and (relative >= 0).all() and (absolute >= 0).all()):
        raise ExerciseFault("the tolerance of a comparison is negative, infinite or nan")
    return np.asarray(bound)


def _worst(actual: np.ndarray, expected: np.ndarray, wrong: np.ndarray, severity: np.ndarray) -> Difference:
    """The first of the most severe among the wrong elements."""
    ranked = np.where(wrong & ~np.isnan(severity), severity, -1.0)
    index = np.unravel_index(int(np.argmax(ranked)), wrong.shape)
    wanted, have = wording.contrast(float(expected[index]), float(actual[index]))
    place = wording.index_text(index)
    return Difference(wanted + place, have + place + _count(wrong))


def _count(wrong: np.ndarray) -> str:
    """How many elements are wrong, where there is more than one element."""
    return f" ({np.count_nonzero(wrong)} of {wrong.size} values are wrong)" if wrong.size > 1 else ""


def _key(item: Any) -> Hashable:
    """Equal for equal items, whatever they are: numbers, tuples of numbers, or anything else."""
    plain = received.unwrap(item)
    if isinstance(plain, list | tuple):
        return tuple(_key(part) for part in plain)
    if not isinstance(plain, float | int):
        try:
            array = received.real_array(plain)
        except received.NotNumeric as reason:
            return str(reason)
        if array.size != 1:
            return _key(array.tolist())
        plain = array.item()
    return "nan" if plain != plain else plain  # an int may be too large for math.isnan


def _item_text(key: Hashable) -> str:
    if isinstance(key, tuple):
        return f"({wording.some(map(_item_text, key), len(key))})"
    return wording.number_text(key, 8) if isinstance(key, int | float) else str(key)[:60]
