"""Minibatch SGD for linear regression on examples at the corners of a simplex. All in float64.

The d + 1 corners x_k of a regular simplex with x_kᵀx_l = −1 and ‖x_k‖² = d make the vectors (x_k, 1)
orthogonal. A step on examples at one corner therefore moves only the prediction p_k there, to p_k + a(ȳ −
p_k), with ȳ the mean of those examples' labels and a = η(d + 1)c/|B| for c of them in the batch B. While a
≤ 1, p_k ends between the labels seen at its corner, but for what is left of the start: at most a share
exp(−ηn/|B|) of it after each epoch, in whatever order the examples come, because 1 − a ≤ exp(−a) and each
corner has n/(d + 1) examples. The Hessian of the mean loss is the identity.

Source: orthogonal steps, each on equations of its own, are Kaczmarz's: Needell, Srebro, Ward, *Stochastic
gradient descent, weighted sampling, and the randomized Kaczmarz algorithm* (2014).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from grader.authoring.rounding import gamma


def corners(d: int, rng: np.random.Generator) -> np.ndarray:
    """Corners (d + 1, d) of a regular simplex around zero, turned at random: x_kᵀx_l = (d + 1)δ_kl − 1."""
    frame, _ = np.linalg.qr(np.column_stack([np.ones(d + 1), rng.standard_normal((d + 1, d))]))
    return np.sqrt(d + 1) * frame[:, 1:]


@dataclass(frozen=True)
class Simplex:
    """n/(d + 1) examples at each corner (d + 1, d) of a simplex, labelled by `theta` (d + 1,) plus noise.

    `noise` (n,) is ordered corner by corner. `lr` is at most 1/(d + 1), `batch_size` at most n.
    """

    corners: np.ndarray
    theta: np.ndarray
    noise: np.ndarray
    lr: float
    batch_size: int

    @property
    def examples(self) -> tuple[np.ndarray, np.ndarray]:
        """Features (n, d) and labels (n, 1)."""
        X = np.repeat(self.corners, len(self.noise) // len(self.corners), axis=0)
        return X, (X @ self.theta[:-1] + self.theta[-1] + self.noise)[:, np.newaxis]

    @property
    def shrinkage(self) -> float:
        """What each corner's error is multiplied by in an epoch, at most: exp(−ηn/|B|)."""
        return float(np.exp(-self.lr * len(self.noise) / self.batch_size))

    def farthest(self, start: float) -> float:
        """The largest error that a corner's prediction can begin with, for a start up to `start`."""
        largest = self._magnitudes @ (np.abs(self.theta) + start)
        return float(largest.max() + np.abs(self.noise).max())

    def epochs_until(self, remainder: float, start: float) -> int:
        """Epochs after which of the errors at the start no more than `remainder` is left."""
        return max(1, int(np.ceil(np.log(remainder / self.farthest(start)) / np.log(self.shrinkage))))

    def parameter_bounds(self, num_epochs: int, start: float) -> np.ndarray:
        """How far w and b may be from `theta`, (d + 1,), after these epochs, computed in float32.

        A corner's prediction is within its labels' noise, what is left of the start, and rounding: a step
        adds that of η · X̃ᵀ(X̃θ − y)/|B|, where ‖X̃‖² ≤ (d + 1)|B| and η(d + 1) ≤ 1, and shrinkage bounds
        how much of it survives. θ is the mean over the corners of p_k · (x_k, 1).
        """
        return self._magnitudes.T @ self._errors(num_epochs, start) / len(self.corners)

    def loss_bound(self, num_epochs: int, start: float) -> float:
        """How large the mean loss ½(ŷ − y)² may be after these epochs, or averaged over the last one's batches.

        The last epoch begins with what the one before has left. A loss may be computed in float32, with a sum
        of squares multiplied out.
        """
        columns, farthest = len(self.corners), self.farthest(start)
        noise = np.abs(self.noise).reshape(columns, -1).max(axis=1)
        chain = gamma(len(self.noise) + columns + 6)
        residuals = self._errors(num_epochs - 1, start) + noise + chain * 2 * farthest
        return float(residuals.max() ** 2 / 2 + chain * 2 * farthest**2)

    def _errors(self, num_epochs: int, start: float) -> np.ndarray:
        """How far the corners' predictions may be from `theta`'s, (d + 1,), after these epochs, in float32."""
        columns = len(self.corners)
        noise = np.abs(self.noise).reshape(columns, -1).max(axis=1)
        left = self.shrinkage**num_epochs * self.farthest(start)
        rounding = (gamma(self.batch_size + columns + 6) + 2 * gamma(1)) * 2 * self.farthest(start)
        steps = np.ceil(len(self.noise) / self.batch_size) / (1 - self.shrinkage)
        return noise + left + rounding * steps

    @property
    def _magnitudes(self) -> np.ndarray:
        """|(x_k, 1)|, (d + 1, d + 1)."""
        return np.abs(np.column_stack([self.corners, np.ones(len(self.corners))]))
