"""The mean of a batch's squared errors, with or without the ½, and what other numbers tell. All in float64.

    L = k/n Σ_i (ŷ_i − y_i)²        ∂L/∂ŷ_i = 2k (ŷ_i − y_i)/n        k = ½ or 1

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.5), (3.1.6), 3.5.2.
"""

from __future__ import annotations

import numpy as np

from reference.theory.squared_loss import gradient


def mean_loss(y_hat: np.ndarray, y: np.ndarray, k: float) -> float:
    """L for n predictions and labels."""
    return k * float(np.mean(gradient(y_hat, y) ** 2))


def mean_loss_gradient(y_hat: np.ndarray, y: np.ndarray, k: float) -> np.ndarray:
    """∂L/∂ŷ, (n, 1)."""
    residuals = gradient(y_hat, y)[:, np.newaxis]
    return 2 * k * residuals / len(residuals)


def explain(have: float, y_hat: np.ndarray, y: np.ndarray, k: float) -> str | None:
    """In a student's words, which other loss this is; None for none known, or where both losses are the same."""
    right, errors = mean_loss(y_hat, y, k), gradient(y_hat, y)
    squared, n = float(np.mean(errors**2)), len(errors)
    table = float(np.mean((np.reshape(y_hat, (-1, 1)) - np.reshape(y, (1, -1))) ** 2))
    others = [
        (squared, "This is the mean of (ŷ − y)²: the ½ is missing."),
        (squared / 2, "This is the mean of ½(ŷ − y)²: here the loss has no ½."),
        (n * right, "This is the sum over the batch: take the mean."),
        (n * squared, "This is the sum of (ŷ − y)²: take the mean, and half of it."),
        (n * squared / 2, "This is the sum of ½(ŷ − y)²: take the mean, without ½."),
        (right / n, "This is divided by n twice."),
        (right * n / max(n - 1, 1), "This is the sum divided by n − 1: the mean divides by n."),
        (right**0.5, "This is the root of the loss: take no root."),
        (float(np.mean(np.abs(errors))) / 2, "This is the mean of ½|ŷ − y|: not squared."),
        (k * float(np.median(errors**2)), "This is the median over the batch: take the mean."),
        (squared**0.5, "This is the root of the mean squared error."),
        (float(np.mean(np.abs(errors))), "This is the mean of |ŷ − y|: not squared."),
        (right * n / max(n - 1, 1), "This is divided by n − 1: the mean divides by n."),
        (k * float(np.var(errors)), "This is the variance of ŷ − y: what all errors have in common is lost."),
        (-right, "The loss is negative."),
        (k * table, "Every prediction meets every label: shapes (n, 1) and (n,) broadcast."),
    ]
    for value, meaning in others:
        if abs(have - value) <= 1e-4 * abs(value) < abs(right - value):
            return meaning
    return None
