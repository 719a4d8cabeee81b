"""One step of an optimizer on Σ c_i ŷ_i of a linear model, and what another step tells of the optimizer; in float64.

    g = (Xᵀc, Σ c_i)
    plain SGD       p' − p = −η g
    decay           p' − p = −η (g + λp)
    gradients kept, or momentum μ, in a second step      p' − p = −η (g + μ g_before)
    Adam, Adagrad, Rprop, the first step    p' − p = −η sign g

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.10), (3.7.3), 12.6, 12.10.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from grader.authoring.rounding import gamma
from reference.theory.linear_model import gradients
from reference.theory.sgd import stepped


@dataclass(frozen=True)
class Step:
    """From `before` (d + 1,), w and then b, on features X (n, d) with cotangents c (n, 1), at rate `lr`."""

    before: np.ndarray
    X: np.ndarray
    c: np.ndarray
    lr: float

    @property
    def grad(self) -> np.ndarray:
        """g, (d + 1,)."""
        return np.concatenate(gradients(self.X, self.c), axis=None)

    @property
    def after(self) -> np.ndarray:
        """Where plain SGD arrives, (d + 1,)."""
        return stepped(self.before, self.grad, self.lr, 1)

    @property
    def room(self) -> np.ndarray:
        """How far from there it may arrive in float32, (d + 1,)."""
        magnitude = np.concatenate(gradients(np.abs(self.X), np.abs(self.c)), axis=None)
        return gamma(3) * np.abs(self.before) + gamma(len(self.X) + 5) * self.lr * magnitude

    def explain(self, after: np.ndarray, earlier: np.ndarray | None) -> str | None:
        """In a student's words, which other step led to `after`; None for the right one, or none known.

        `earlier` is the sum of the gradients of the steps before, None where there were none.
        """
        if (np.abs(after - self.after) <= self.room).all():
            return None
        grad, moved = self.grad, (self.before - after) / self.lr
        still = np.abs(moved) <= 1e-6 * np.abs(grad).max()
        if still.all():
            return (
                "Nothing has moved: give the optimizer the model's own parameters, no copies, "
                "and report their present values."
            )
        if still[:-1].all():
            return "Only the bias moves: give the optimizer the weights, too."
        if still[-1] and self.before[-1] == 0:
            return "The bias is 0 and stays 0: is there one, and does the optimizer have it?"
        if still[-1]:
            return "Only the weights move: give the optimizer the bias, too."
        if np.allclose(moved, np.sign(grad), rtol=1e-2):
            return (
                "Every parameter moves by lr, whatever its gradient: not plain SGD. Is it Adam, or one like it, or are "
                "gradients clipped?"
            )
        rate = _common_factor(moved, grad)
        if rate is not None and abs(rate - 1) > 1e-3:
            direction = "along the gradient, uphill" if rate < 0 else "against the gradient"
            return (
                f"The step is {abs(rate * self.lr):.3g} times the gradient, {direction}; lr is {self.lr:g}."
            )
        extra = moved - grad
        kept = None if earlier is None else _common_factor(extra, earlier)
        if kept is not None and abs(kept - 1) < 1e-2:
            return "The step contains the gradients of the steps before: zero_grad() does not clear them."
        if kept is not None:
            return f"The step contains {kept:.2g} times the gradients of the steps before: plain SGD has no momentum."
        if earlier is not None and np.isclose(extra, earlier, rtol=1e-2)[[0, -1]].any():
            return "The step contains some gradients of the steps before: clear those of w and of b."
        decay = _common_factor(extra, self.before)
        if decay is not None:
            return f"The step also shrinks the parameters, by {decay * self.lr:.2g} of their size: SGD has no decay."
        return None


def _common_factor(values: np.ndarray, of: np.ndarray) -> float | None:
    """k where values = k·of, to one part in a thousand of the largest."""
    factor = float(values @ of / (of @ of))
    agree = np.allclose(values, factor * of, rtol=0, atol=1e-3 * np.abs(values).max())
    return factor if agree and factor else None
