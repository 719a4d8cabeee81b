"""Numbers and shapes in a student's words, and what a wrong shape usually means."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Sequence
from typing import SupportsInt

ExpectedShape = tuple[int | None, ...]
"""A shape in which None stands for any size."""

_LEAST_DIGITS = 4
_ALL_DIGITS = 17  # tells any two float64 apart


def number_text(value: float, digits: int = 6) -> str:
    """A number with at most `digits` significant digits, integers without a point."""
    if abs(value) < 1e15 and value == int(value):
        return str(int(value))
    if abs(value) > sys.float_info.max:  # inf, and Python integers that no float holds
        return "inf" if value > 0 else "-inf"
    return f"{value:.{digits}g}"


def contrast(expected: float, actual: float) -> tuple[str, str]:
    """Both numbers with as many digits as it takes to see that they differ, and one more."""
    for digits in range(_LEAST_DIGITS, _ALL_DIGITS + 1):
        if f"{expected:.{digits}g}" != f"{actual:.{digits}g}":
            shown = min(digits + 1, _ALL_DIGITS)
            return number_text(expected, shown), number_text(actual, shown)
    return number_text(expected), number_text(actual)


def shape_text(shape: ExpectedShape) -> str:
    """A shape as Python writes it; a free size is called "any"."""
    sizes = ["any" if size is None else str(size) for size in shape]
    return f"({sizes[0]},)" if len(sizes) == 1 else f"({', '.join(sizes)})"


def array_text(shape: ExpectedShape, dtype: str = "") -> str:
    """ "an array of shape (3, 1), float32", or "a single number" for no dimensions."""
    kind = f", {dtype}" if dtype else ""
    return f"a single number{kind}" if not shape else f"an array of shape {shape_text(shape)}{kind}"


def index_text(index: Sequence[SupportsInt]) -> str:
    """ " at [2, 0]", to put behind a value; nothing for a single number."""
    return f" at [{', '.join(str(int(i)) for i in index)}]" if len(index) else ""


def some(items: Iterable[str], total: int, shown: int = 5) -> str:
    """The first few of `total` items, and how many more there are."""
    listed = [item for item, _ in zip(items, range(shown), strict=False)]
    rest = total - len(listed)
    return ", ".join(listed) + (f" and {rest} more" if rest > 0 else "")


def fits(shape: tuple[int, ...], expected: ExpectedShape) -> bool:
    """Whether a shape is the expected one, None standing for any size."""
    return len(shape) == len(expected) and all(
        want is None or want == have for have, want in zip(shape, expected, strict=True)
    )


def shape_hint(shape: tuple[int, ...], expected: ExpectedShape) -> str | None:
    """The misconception that a wrong shape gives away, or None where it tells nothing."""
    if any(size is None for size in expected):
        return _column_hint(shape, expected)
    sizes = tuple(size for size in expected if size is not None)
    count, wanted = math.prod(shape), math.prod(sizes)
    if wanted > 1 and shape == (wanted, wanted) and wanted == max(sizes):
        return (
            f"({wanted}, 1) and ({wanted},) broadcast to {wanted}×{wanted}: every value meets every other. "
            "Reshape one to the shape of the other first."
        )
    if not sizes and count > 1:
        return "One number is asked for, not one for each example: a sum or a mean may be missing."
    if wanted > 1 and count == 1:
        return "One value for each element is asked for; do not sum or average them."
    if count == wanted and shape == sizes[::-1]:
        return "Rows and columns are exchanged."
    if count == wanted:
        return f"The values are as many as they should be; reshape them to {shape_text(sizes)}."
    return None


def _column_hint(shape: tuple[int, ...], expected: ExpectedShape) -> str | None:
    """Where sizes are free, only a column mistaken for a vector can be told."""
    if len(shape) == 1 and len(expected) == 2 and expected[1] == 1:
        return "(n,) is a vector, (n, 1) a column: reshape(-1, 1) makes a column of a vector."
    if len(shape) == 2 and shape[1] == 1 and len(expected) == 1:
        return "(n, 1) is a column, (n,) a vector: reshape(-1) makes a vector of a column."
    return None
