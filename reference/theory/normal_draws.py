"""What n independent draws from N(0, σ²) look like.

For z_i = x_i/σ independent and standard normal, each of these fails by chance with probability at most p:

    Σ(z_i − z̄)² ~ χ²_{n−1}                                   s between two quantiles
    Σz_i/√n ~ N(0, 1)                                        |mean| ≤ Φ⁻¹(1 − p/2)/√n
    sup_t |F_n(t) − Φ(t)| ≤ √(ln(2/p)/2n)                    Dvoretzky, Kiefer, Wolfowitz, Massart
    |Σ_i z_i z_{i+k}| ≤ 2√(nx) + 2x, for k = 1 … n/2         indices modulo n, x = ln(n/p)
    P(max|z_i| ≤ t) = (1 − 2Q(t))ⁿ, P(max|z_i| > t) ≤ 2nQ(t)   Q = 1 − Φ; max|z_i| where each is p/2

The last but one is for zᵀAz where A has trace 0, Frobenius norm at most √n and spectral norm at most 1 (A is a circulant
with eigenvalues cos(2πjk/n)): draws that repeat, trend or cluster echo at some lag k.
With any numbers c that z does not depend on, Σc_i z_i/‖c‖ ~ N(0, 1).

Source: Massart, *The tight constant in the Dvoretzky–Kiefer–Wolfowitz inequality* (1990); Laurent, Massart,
*Adaptive estimation of a quadratic functional by model selection* (2000), lemma 1 and its proof.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import gammainccinv, gammaincinv, ndtr, ndtri


@dataclass(frozen=True)
class Fact:
    """A number measured on the draws, and where it lies but for a small chance."""

    name: str
    value: float
    low: float
    high: float

    @property
    def holds(self) -> bool:
        """nan does not hold."""
        return self.low <= self.value <= self.high


def facts(draws: np.ndarray, std: float, chance: float, error: float = 1e-5) -> list[Fact]:
    """Spread, mean, form, echo and reach of draws (n,), which all hold for N(0, std²) but for `chance`; none for n < 3.

    `error` bounds how far each draw may lie from the normal number that it stands for, in units of `std`:
    the rounding of float32 and of the generator.
    """
    z = np.asarray(draws, np.float64).reshape(-1) / std
    n, p = len(z), chance / 5
    if n < 3:
        return []
    degrees = n - 1
    low = np.sqrt(2 * gammaincinv(degrees / 2, p / 2) / degrees)
    high = np.sqrt(2 * gammainccinv(degrees / 2, p / 2) / degrees)
    middle = -ndtri(p / 2) / np.sqrt(n) + error
    form = np.sqrt(np.log(2 / p) / (2 * n)) + error * DENSEST
    x = np.log(n / p)
    echo = (2 * np.sqrt(n * x) + 2 * x) / n + 2 * error * (high + middle) + error**2
    nearest, farthest = -ndtri(-np.expm1(np.log(p / 2) / n) / 2), -ndtri(p / (4 * n))
    return [
        Fact("standard deviation", z.std(ddof=1) * std, (low - 2 * error) * std, (high + 2 * error) * std),
        Fact("mean", z.mean() * std, -middle * std, middle * std),
        Fact("distance from a normal distribution", distance_from_normal(z), 0.0, form),
        Fact("largest correlation with a shifted copy", loudest_echo(z), -echo, echo),
        Fact("largest size", np.abs(z).max() * std, (nearest - error) * std, (farthest + error) * std),
    ]


DENSEST = 1 / np.sqrt(2 * np.pi)  # of the standard normal density: how much of Φ an error can cross


def distance_from_normal(z: np.ndarray) -> float:
    """sup_t |F_n(t) − Φ(t)|, the statistic of Kolmogorov and Smirnov; z is (n,)."""
    below = ndtr(np.sort(z))
    n = len(z)
    return float(max(np.max(np.arange(1, n + 1) / n - below), np.max(below - np.arange(n) / n)))


def loudest_echo(z: np.ndarray) -> float:
    """The largest in size of Σ_i z_i z_{i+k} / n over k = 1 … n/2, with its sign."""
    n = len(z)
    echoes = np.fft.irfft(np.abs(np.fft.rfft(z)) ** 2, n)[1 : n // 2 + 1] / n
    return float(echoes[np.argmax(np.abs(echoes))])


def company(draws: np.ndarray, std: float, others: np.ndarray, chance: float, error: float = 1e-5) -> Fact:
    """The correlation Σc_i z_i/(√n‖c‖) with numbers c (n,) that draws from N(0, std²) do not depend on."""
    z, c = np.asarray(draws, np.float64).reshape(-1) / std, np.asarray(others, np.float64).reshape(-1)
    limit = -ndtri(chance / 2) / np.sqrt(len(z)) + error
    return Fact("correlation", float(c @ z / np.linalg.norm(c) / np.sqrt(len(z))), -limit, limit)
