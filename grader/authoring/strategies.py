"""What checks draw: Hypothesis's own strategies, and arrays that are quick to draw and shrink to zeros.

An array is decoded from one string of random bytes, three for each element, rather than drawn float by
float: that is many times faster, and Hypothesis shrinks it byte by byte towards zero. The string is
equally long for every shape, because Hypothesis also tries copies of one argument's choices for
another's, and a string that does not fit would come out as zeros.
"""

from __future__ import annotations

import math

import numpy as np
from hypothesis import example, given
from hypothesis.strategies import (
    DrawFn,
    SearchStrategy,
    binary,
    booleans,
    builds,
    composite,
    data,
    floats,
    integers,
    just,
    lists,
    one_of,
    sampled_from,
    tuples,
)

__all__ = [
    "booleans",
    "columns",
    "data",
    "dtypes",
    "example",
    "floats",
    "generators",
    "given",
    "integers",
    "just",
    "learning_rates",
    "lists",
    "matrices",
    "numbered_examples",
    "one_of",
    "sampled_from",
    "tuples",
    "vectors",
]

Size = int | SearchStrategy[int]

_DRAWN = 24  # elements that get bytes of their own; the others of a large array are made from these
_OCTETS = binary(min_size=1 + 3 * _DRAWN, max_size=1 + 3 * _DRAWN)
_SPRINKLED, _SCALED = 0xB0, 0xE0  # first byte of an array from which on it holds extremes, or is one
_ORDINARY_BITS = 7  # ordinary elements reach 2**7
_LOW = 33  # tiny ones are smaller by 2**33, so that their squares are still normal in float32
_LARGEST = 2.0**40  # by default: squares, and sums of many of them, stay within float32


def numbered_examples(n: int, d: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """n examples that can be told apart: X (n, d) and y (n, 1), float32, where y[i] is i.

    Row i of X holds -(i·d + j) - ½ for each column j: all entries differ from each other and from every
    label, so that a row tells which example it is, and features are never mistaken for labels.
    """
    X = -np.arange(n * d, dtype=np.float32).reshape(n, d) - np.float32(0.5)
    return X, np.arange(n, dtype=np.float32).reshape(n, 1)


def vectors(n: Size, dtype: str = "float32", largest: float = _LARGEST) -> SearchStrategy[np.ndarray]:
    """Arrays of shape (n,). See `matrices`."""
    return _arrays(n, None, dtype, largest)


def columns(n: Size, dtype: str = "float32", largest: float = _LARGEST) -> SearchStrategy[np.ndarray]:
    """Arrays of shape (n, 1). See `matrices`."""
    return _arrays(n, 1, dtype, largest)


def matrices(
    n: Size, d: Size, dtype: str = "float32", largest: float = _LARGEST
) -> SearchStrategy[np.ndarray]:
    """Arrays of shape (n, d), whose elements lie between -largest and largest.

    Most arrays have small integers, dyadic fractions and numbers with a full mantissa, up to 128 in size;
    some have single tiny (by 2**-33) or large elements besides, up to `largest`; and some are tiny or large
    throughout. With the default, neither squares nor sums of thousands of them leave float32. `n` and `d`
    may be strategies.
    """
    return _arrays(n, d, dtype, largest)


def dtypes() -> SearchStrategy[str]:
    """The floating-point types that functions of the course take: "float32" or "float64"."""
    return sampled_from(["float32", "float64"])


class SeededGenerator(np.random.Generator):
    """`numpy.random.default_rng(seed)`, which says so."""

    def __init__(self, seed: int) -> None:
        super().__init__(np.random.PCG64(seed))
        self.seed = seed

    def __repr__(self) -> str:
        return f"numpy.random.default_rng({self.seed})"


@composite
def generators(draw: DrawFn) -> np.random.Generator:
    """Generators of random numbers, which differ with their seed; shrinks to seed 0."""
    return SeededGenerator(draw(integers(0, 2**32 - 1)))


def learning_rates() -> SearchStrategy[float]:
    """Step sizes from 0.0001 to 0.99, with two significant digits."""
    return builds(lambda digits, decades: digits / 10**decades, integers(1, 99), integers(2, 4))


@composite
def _arrays(draw: DrawFn, n: Size, d: Size | None, dtype: str, largest: float) -> np.ndarray:
    shape = tuple(size if isinstance(size, int) else draw(size) for size in (n, d) if size is not None)
    octets = np.frombuffer(draw(_OCTETS), np.uint8).astype(np.int64)
    return _decode(octets, math.prod(shape), dtype, largest).reshape(shape)


def _decode(octets: np.ndarray, size: int, dtype: str, largest: float) -> np.ndarray:
    """The `size` numbers that the drawn bytes stand for; zero bytes stand for zeros."""
    kind = int(octets[0])
    form, digits, fraction = np.resize(octets[1:].reshape(_DRAWN, 3), (size, 3)).T
    repeat = np.arange(size) // _DRAWN
    digits, fraction = digits * (2 * repeat + 1) % 256, fraction * (2 * repeat + 1) % 256
    bits = math.frexp(largest)[1] - 1  # 2**bits <= largest
    shift = (form & 7) + max(0, _ORDINARY_BITS - bits)
    integral = _signed(digits % 11) if largest >= 5 else np.zeros(size)
    dyadic = np.ldexp(_signed(digits), -shift)
    irregular = dyadic * (1 - fraction / 514)  # uses all of a float's mantissa
    values = np.select([form < 64, form < 144], [integral, dyadic], irregular)
    high = max(0, bits - _ORDINARY_BITS)
    if kind >= _SCALED:
        step = (kind - _SCALED) // 2 - 8  # -8 … 7 eighths of the way to the extreme
        values = np.ldexp(values, step * (high if step > 0 else _LOW) // 8)
    elif kind >= _SPRINKLED:
        exponents = np.select([fraction < 16, fraction < 32], [-_LOW, high], 0)
        values = np.ldexp(values, exponents)
    return np.asarray(values, dtype=dtype)


def _signed(digits: np.ndarray) -> np.ndarray:
    """0, 1, 2, 3, 4, … as 0.0, 1.0, -1.0, 2.0, -2.0, … so that small bytes are small numbers."""
    return np.where(digits & 1, (digits + 1) >> 1, -(digits >> 1)).astype(np.float64)
