"""Fitting a resistance: V = R·I + V₀ + noise by least squares, in float64.

    R̂ = Σ(I_i − Ī)(V_i − V̄) / Σ(I_i − Ī)²        with an intercept, and standard error  s / √Σ(I_i − Ī)²
    R̂ = ΣI_iV_i / ΣI_i²                          through the origin,                    s / √ΣI_i²

for noise of standard deviation s. The second is never larger; the intercept costs what the currents' mean could tell.

Source: Draper, Smith, *Applied Regression Analysis*, 3rd ed., 1.2 to 1.4.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reference.theory.silent_noise import silent_noise


@dataclass(frozen=True)
class Measurement:
    """Currents (n,) in A and voltages (n,) in V at a resistance in Ω, float32; noise of std `noise_std` in V."""

    current: np.ndarray
    voltage: np.ndarray
    resistance: float
    noise_std: float

    @property
    def standard_error(self) -> float:
        """Of least squares with an intercept, in Ω."""
        return standard_error(self.current, self.noise_std)


def measure(current: np.ndarray, resistance: float, noise: float, rng: np.random.Generator) -> Measurement:
    """Voltages with Gaussian noise of a std that is `noise` times the rms voltage.

    The noise is silent for least squares with an intercept. For a fit through the origin what is left of it is
    at most half that standard error: with m = |Ī| and s the currents' spread, ms/(m² + s²) ≤ ½.
    """
    current = np.asarray(current, np.float32)
    exact = resistance * current.astype(np.float64)
    noise_std = noise * float(np.sqrt(np.mean(exact**2)))
    centered = current.astype(np.float64) - current.astype(np.float64).mean()
    voltage = exact + noise_std * silent_noise(centered, rng)
    return Measurement(current, voltage.astype(np.float32), resistance, noise_std)


def standard_error(current: np.ndarray, noise_std: float) -> float:
    """Standard deviation of the slope of least squares with an intercept, in Ω."""
    current = np.asarray(current, np.float64)
    return noise_std / float(np.sqrt(np.sum((current - current.mean()) ** 2)))
