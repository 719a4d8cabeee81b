"""What the student's side gives back, as the checks see it. See `student` for the live ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class TensorState:
    """A tensor on the student's side, as it is now."""

    value: np.ndarray | None  # None where it is too large to be sent
    grad: np.ndarray | None
    requires_grad: bool
    is_leaf: bool
    shape: tuple[int, ...]
    dtype: str


@dataclass(frozen=True)
class Gradient:
    """A call's value and what a cotangent pulled back to its leaves.

    `value` is whatever the call returned, detached (an array where it was a tensor). `tracked` is
    False where the value had no graph; then every gradient is None.
    """

    value: Any
    gradients: tuple[np.ndarray | None, ...]
    tracked: bool
    shape: tuple[int, ...] | None


@dataclass(frozen=True)
class RandomKey:
    """In a call: a fresh random key of the student's framework, which follows from the example's seed.

    `kind` is "rngs" where the function wants a source of keys, as Flax's modules do: `nnx.Rngs`.
    """

    kind: str = "key"
