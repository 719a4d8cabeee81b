"""Exercise *planck-temperature*: how hot is it, judging by its spectrum?

    B(λ, T) = 2hc²/λ⁵ · 1/(eˣ − 1)        x = hc/λkT        ∂ ln B/∂ ln T = x/(1 − e⁻ˣ)

The fit minimises Σ_i (B(λ_i, T) − B_i)² over u = ln T by Gauss and Newton's method: with J = ∂B/∂u,

    u ← u + Σ_i J_i (B_i − B(λ_i, T)) / Σ_i J_i²

In u a step multiplies T, which keeps it positive. From far below, J is tiny and the step would be huge: it is
held to a factor of 2. From the peak, by Wien's law λT ≈ 2898 µm·K, it is a few steps; but the peak alone,
which noise moves along a flat top, is only a start.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.4.6, exercise 3; Rybicki, Lightman, *Radiative
Processes in Astrophysics*, 1.5; Nocedal, Wright, *Numerical Optimization*, 10.3 (Gauss–Newton).
"""

from __future__ import annotations

import torch
from torch import Tensor

PLANCK = 6.62607015e-34  # h, in J·s
LIGHT = 299792458.0  # c, in m/s
BOLTZMANN = 1.380649e-23  # k, in J/K
WIEN = 2.897771955e-3  # b, in m·K


def planck(wavelength: Tensor, temperature: float | Tensor) -> Tensor:
    """Spectral radiance in W/(m²·sr·m), shaped like `wavelength` (m), at a temperature in K, or one for each.

    expm1 keeps its digits where x is small. Where x is large it overflows to inf, and the radiance to 0.
    """
    x = PLANCK * LIGHT / (wavelength * BOLTZMANN * temperature)
    return 2 * PLANCK * LIGHT**2 / wavelength**5 / torch.expm1(x)


def fit_temperature(wavelength: Tensor, radiance: Tensor) -> float:
    """T in kelvin, from radiances (n,) at wavelengths (n,) in m, in any order, that cover the peak."""
    wavelength, radiance = wavelength.double(), radiance.double()
    radiance_scale = radiance.max()
    log_temperature = torch.log(WIEN / wavelength[radiance.argmax()])
    for _ in range(50):
        temperature = log_temperature.exp()
        x = PLANCK * LIGHT / (wavelength * BOLTZMANN * temperature)
        predicted = planck(wavelength, temperature) / radiance_scale
        jacobian = predicted * x / -torch.expm1(-x)
        step = jacobian @ (radiance / radiance_scale - predicted) / (jacobian @ jacobian)
        log_temperature = log_temperature + step.clamp(-0.7, 0.7)
        if step.abs() < 1e-10:
            break
    return log_temperature.exp().item()
