"""Planck's law, and how well a temperature can be fitted to it, in float64 and SI units.

    B(λ, T) = 2hc²/λ⁵ · 1/(eˣ − 1)        x = hc/λkT        ∂ ln B/∂ ln T = x / (1 − e⁻ˣ)

Small x is Rayleigh and Jeans's limit 2ckT/λ⁴; large x Wien's, where the −1 does not matter. B peaks at
λT = b ≈ 2898 µm·K, x ≈ 4.965. In units of the peak all temperatures look alike: B(λ/s, sT) = s⁵ B(λ, T).

Least squares on B, for noise of std s_i at sample i and J_i = ∂B_i/∂T: the estimate is off by ΣJ_ie_i/ΣJ_i², which
has the standard deviation √(ΣJ_i²s_i²)/ΣJ_i².

Source: Rybicki, Lightman, *Radiative Processes in Astrophysics*, 1.5; constants: SI (2019), where they are exact;
Seber, Wild, *Nonlinear Regression*, 2.1 (linear approximation).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reference.theory.silent_noise import silent_noise

PLANCK = 6.62607015e-34  # h, in J·s
LIGHT = 299792458.0  # c, in m/s
BOLTZMANN = 1.380649e-23  # k, in J/K
WIEN = 2.897771955e-3  # b, in m·K


def exponent(wavelength: np.ndarray, temperature: float) -> np.ndarray:
    """x = hc/λkT."""
    return PLANCK * LIGHT / (np.asarray(wavelength, np.float64) * BOLTZMANN * temperature)


def planck(wavelength: np.ndarray, temperature: float) -> np.ndarray:
    """Spectral radiance B, in W/(m²·sr·m), at wavelengths in m and a temperature in K; 0 where no float holds it."""
    wavelength = np.asarray(wavelength, np.float64)
    with np.errstate(over="ignore"):
        return 2 * PLANCK * LIGHT**2 / wavelength**5 / np.expm1(exponent(wavelength, temperature))


def sensitivity(wavelength: np.ndarray, temperature: float) -> np.ndarray:
    """∂ ln B/∂ ln T = x/(1 − e⁻ˣ): by how many percent B rises when T rises by one."""
    x = exponent(wavelength, temperature)
    return -x / np.expm1(-x)


@dataclass(frozen=True)
class Spectrum:
    """Wavelengths (n,) in m and radiances (n,), float32; `noise` is the std of each, relative to it."""

    wavelength: np.ndarray
    radiance: np.ndarray
    temperature: float
    noise: float

    def arrays(self, dtype: str) -> tuple[np.ndarray, np.ndarray]:
        """Wavelengths and radiances in another floating dtype."""
        return self.wavelength.astype(dtype), self.radiance.astype(dtype)

    @property
    def standard_error(self) -> float:
        """Of unweighted least squares on the radiance, in K."""
        return standard_error(self.wavelength, self.temperature, self.noise)


def observe(wavelength: np.ndarray, temperature: float, noise: float, rng: np.random.Generator) -> Spectrum:
    """A spectrum with Gaussian relative noise, silent for least squares on the radiance and on its relative size.

    Both with T alone and with a factor fitted beside it: so however the residuals are weighted, what
    is fitted to these data has the truth for its minimum, or has one near it.
    """
    wavelength = np.asarray(wavelength, np.float32)
    exact = planck(wavelength, temperature)
    slope = sensitivity(wavelength, temperature)
    relative = exact / exact.max()
    directions = np.array([relative**2 * slope, relative**2, slope, np.ones(len(wavelength))])
    radiance = exact * (1 + noise * silent_noise(directions, rng))
    return Spectrum(wavelength, radiance.astype(np.float32), temperature, noise)


def standard_error(wavelength: np.ndarray, temperature: float, noise: float) -> float:
    """Standard deviation of unweighted least squares on the radiance, in K, for relative noise of this std."""
    exact = planck(wavelength, temperature)
    relative = exact / exact.max()
    jacobian = relative * sensitivity(wavelength, temperature)  # of B/max B, by ln T
    return temperature * noise * float(np.sqrt(np.sum((jacobian * relative) ** 2)) / np.sum(jacobian**2))
