"""Full-batch gradient descent on the mean squared loss, in closed form. All in float64.

    θ_{t+1} − θ* = (I − ηH)(θ_t − θ*)

so that along an eigenvector of H with eigenvalue λ, from θ_0 = 0, with g = X̃ᵀy/n there:

    θ_t = g · (1 − (1 − ηλ)^t) / λ,        or η t g, where λ = 0

It converges from everywhere exactly when η < 2/λmax. `Descent` also says how far a solution that does the
same in float32, from a starting point of its own, may be from that.

Source: Nocedal, Wright, *Numerical Optimization*, 3.3; for the rounding: Higham, *Accuracy and Stability of
Numerical Algorithms*, 3.1 and 3.5 (γ_k = ku/(1 − ku)).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from grader.authoring.rounding import gamma
from reference.theory.linear_regression import hessian, mean_loss, with_bias


def largest_rate(X: np.ndarray) -> float:
    """2/λmax of the Hessian: the learning rate from which on gradient descent does not converge."""
    return 2 / float(np.linalg.eigvalsh(hessian(X))[-1])


def growth_factor(X: np.ndarray, lr: float) -> float:
    """What a step multiplies the error by along the eigenvector of λmax: 1 − lr·λmax."""
    return 1 - 2 * lr / largest_rate(X)


def leading_direction(X: np.ndarray) -> np.ndarray:
    """The unit eigenvector of λmax, (d + 1,); its sign is arbitrary."""
    return np.linalg.eigh(hessian(X))[1][:, -1]


@dataclass(frozen=True)
class Descent:
    """`steps` steps of gradient descent at rate `lr` on features (n, d) and labels of n values, from zero.

    `start` bounds the entries of the starting point that somebody else may have taken instead.
    """

    X: np.ndarray
    y: np.ndarray
    lr: float
    steps: int
    start: float = 0.0

    @cached_property
    def parameters(self) -> np.ndarray:
        """θ_0 … θ_steps, (steps + 1, d + 1)."""
        curvature, directions = np.linalg.eigh(hessian(self.X))
        slope = directions.T @ with_bias(self.X).T @ np.asarray(self.y, np.float64).reshape(-1) / len(self.X)
        t = np.arange(self.steps + 1)[:, np.newaxis]
        flat = np.abs(curvature) * self.lr * max(self.steps, 1) < 1e-12  # there (1 − ηλ)^t is 1 − ηλt
        safe = np.where(flat, 1.0, curvature)
        reach = np.where(flat, self.lr * t, (1 - (1 - self.lr * safe) ** t) / safe)
        return (reach * slope) @ directions.T

    @cached_property
    def losses(self) -> np.ndarray:
        """L(θ_0) … L(θ_steps), (steps + 1,)."""
        return mean_loss(self.parameters, self.X, self.y)

    @cached_property
    def parameter_bounds(self) -> np.ndarray:
        """Bounds on ‖θ̂_t − θ_t‖, (steps + 1,), where θ̂ starts elsewhere and is computed in float32.

        An error is carried on by I − ηH, whose norm is max|1 − ηλ|. Each step adds the rounding of X̃ᵀ(X̃θ
        − y)/n, at most γ_{n+d+7} · A (A‖θ‖ + ‖y‖/√n) with A = ‖|X̃|‖₂/√n, times η, and that of the sum.
        """
        n, columns = with_bias(self.X).shape
        chain = gamma(n + columns + 6)
        carried = float(np.abs(1 - self.lr * np.linalg.eigvalsh(hessian(self.X))).max())
        sizes = np.linalg.norm(self.parameters, axis=1)
        bounds = [self.start * np.sqrt(columns)]
        for size, next_size in pairwise(sizes):
            reach = size + bounds[-1]
            step = self.lr * chain * self._magnitude * (self._magnitude * reach + self._labels)
            bounds.append(carried * bounds[-1] + step + gamma(1) * (next_size + reach))
        return np.array(bounds)

    @cached_property
    def loss_bounds(self) -> np.ndarray:
        """Bounds on |L̂_t − L(θ_t)|, (steps + 1,), for the same.

        With ρ = ‖X̃θ − y‖/√n = √2L and an error δ of that, the loss is off by at most ρδ + ½δ².
        """
        n, columns = with_bias(self.X).shape
        sizes = np.linalg.norm(self.parameters, axis=1) + self.parameter_bounds
        rounding = gamma(columns + 2) * (self._magnitude * sizes + self._labels)
        delta = self._magnitude * self.parameter_bounds + rounding
        return np.sqrt(2 * self.losses) * delta + delta**2 / 2 + gamma(n + 5) * (self.losses + delta**2)

    @cached_property
    def _magnitude(self) -> float:
        """A = ‖|X̃|‖₂/√n, at least √λmax."""
        return float(np.linalg.norm(np.abs(with_bias(self.X)), 2)) / np.sqrt(len(self.X))

    @cached_property
    def _labels(self) -> float:
        """‖y‖/√n."""
        return float(np.sqrt(np.mean(np.asarray(self.y, np.float64) ** 2)))
