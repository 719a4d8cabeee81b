"""Minibatch SGD for linear regression on one example repeated n times. All in float64.

All batches are alike, so that the order in which they come does not matter. A step at rate η on
½(xᵀw + b − y)² multiplies the residual r = y − xᵀw − b by 1 − η(‖x‖² + 1), and adds ηr·x to w and ηr to b.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.10), for a batch of equal examples.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from grader.authoring.rounding import gamma


def batch_sizes(n: int, batch_size: int) -> list[int]:
    """Sizes of the batches of an epoch; the last may be smaller."""
    return [min(batch_size, n - start) for start in range(0, n, batch_size)]


def step_rates(lr: float, sizes: Sequence[int], batch_size: int) -> list[list[float]]:
    """Rates of an epoch's steps on the batches' mean losses, in two ways.

    First where the step for a smaller last batch divides by its own size, then where it divides by
    `batch_size`.
    """
    return [[lr] * len(sizes), [lr * size / batch_size for size in sizes]]


def recorded_losses(residuals: np.ndarray, sizes: Sequence[int], batch_size: int) -> list[np.ndarray]:
    """What can be recorded as the loss of each epoch, (epochs,), in seven ways.

    `residuals` are those before each step and after the last. The loss is ½r² after the epoch; or the mean
    over its batches, where a batch's loss is measured before its step or after, and counts as one of the
    batches, by its size, or as its sum over the nominal size.
    """
    squares, batches = residuals**2 / 2, len(sizes)
    by_size = np.array(sizes, np.float64)
    weights = [np.full(batches, 1 / batches), by_size / by_size.sum(), by_size / batch_size / batches]
    measured = [squares[:-1].reshape(-1, batches), squares[1:].reshape(-1, batches)]
    return [squares[batches::batches], *(losses @ weight for losses in measured for weight in weights)]


@dataclass(frozen=True)
class Walk:
    """SGD on the example x (d,) with label y, from zero; one step at each of the rates.

    `trains_bias=False` and `clears_gradients=False` tell where two common mistakes would arrive.
    """

    x: np.ndarray
    y: float
    rates: Sequence[float]
    trains_bias: bool = True
    clears_gradients: bool = True

    @property
    def residuals(self) -> np.ndarray:
        """y − ŷ before each step and after the last, (steps + 1,)."""
        return self._path[0]

    @property
    def parameters(self) -> np.ndarray:
        """w and b at the end, (d + 1,)."""
        _, along_x, bias = self._path
        return np.append(along_x * np.asarray(self.x, np.float64), bias)

    def parameter_bound(self, start: float, largest_batch: int) -> float:
        """How far (w, b) may be from there, in norm, in float32 and from a start with entries up to `start`.

        Holds while steps do not overshoot, η(‖x‖² + 1) ≤ 1: then no step enlarges an error. With A² = ‖x‖²
        + 1 no parameters on the way are longer than |y|/A, and a step adds at most γ · 2η|y|A + 2u|y|/A.
        """
        begun = start * np.sqrt(len(self.x) + 1)
        reach = abs(self.y) / self._length + begun
        chain = gamma(largest_batch + len(self.x) + 8)
        travelled = float(np.sum(np.abs(self.rates))) * self._length**2
        return float(begun + 2 * reach * (chain * travelled + gamma(1) * len(self.rates)))

    def residual_bound(self, start: float, largest_batch: int) -> float:
        """How far a residual may be off, for the same reasons, its own rounding included."""
        largest = abs(self.y) + start * self._length * np.sqrt(len(self.x) + 1)
        own = gamma(len(self.x) + 3) * 2 * largest
        return float(self._length * self.parameter_bound(start, largest_batch) + own)

    @cached_property
    def _length(self) -> float:
        """A = ‖(x, 1)‖."""
        return float(np.sqrt(1 + np.sum(np.asarray(self.x, np.float64) ** 2)))

    @cached_property
    def _path(self) -> tuple[np.ndarray, float, float]:
        """The residuals, how far w went along x, and b."""
        along_x = bias = gradient = 0.0
        residuals = [float(self.y)]
        for rate in self.rates:
            gradient = residuals[-1] + (0.0 if self.clears_gradients else gradient)
            along_x += rate * gradient
            bias += rate * gradient * self.trains_bias
            residuals.append(float(self.y) - along_x * (self._length**2 - 1) - bias)
        return np.array(residuals), along_x, bias
