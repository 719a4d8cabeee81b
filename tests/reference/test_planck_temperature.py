"""The answer key for *planck-temperature* and its theory, and how far estimates of a temperature may be off."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.constants import c, h, k
from scipy.integrate import quad
from scipy.optimize import minimize_scalar

from reference import planck_temperature as key
from reference.theory import planck as theory

temperatures = st.floats(1000, 10_000)
seeds = st.integers(0, 2**32 - 1)
grid = np.geomspace(2e-7, 2e-5, 500)


def test_constants_and_known_facts():
    constants = theory.PLANCK, theory.LIGHT, theory.BOLTZMANN
    assert constants == (h, c, k)
    peak = minimize_scalar(
        lambda λ: -theory.planck(λ, 5000.0), bounds=(3e-7, 2e-6), method="bounded", options={"xatol": 1e-13}
    )
    assert peak.x * 5000 == pytest.approx(theory.WIEN, rel=1e-5)
    total, _ = quad(lambda u: np.exp(u) * float(theory.planck(np.exp(u), 3000.0)), np.log(1e-7), np.log(1e-2))
    assert np.pi * total == pytest.approx(5.670374419e-8 * 3000.0**4, rel=1e-6)  # Stefan and Boltzmann's law


@given(temperatures, st.sampled_from(["float32", "float64"]))
def test_values_agree(temperature, dtype):
    wavelength = grid.astype(dtype)
    rounding = {"float32": 1e-4, "float64": 1e-12}[dtype]
    found = key.planck(torch.tensor(wavelength), temperature).numpy()
    np.testing.assert_allclose(found, theory.planck(wavelength, temperature), rtol=rounding)


@given(temperatures, st.floats(0.5, 2))
def test_all_temperatures_look_alike_in_units_of_the_peak(temperature, s):
    displaced = theory.planck(grid / s, s * temperature)
    np.testing.assert_allclose(displaced, s**5 * theory.planck(grid, temperature), rtol=1e-10)


@given(temperatures)
def test_sensitivity_is_the_logarithmic_derivative(temperature):
    up, down = (np.log(theory.planck(grid, temperature * factor)) for factor in (1 + 1e-5, 1 - 1e-5))
    np.testing.assert_allclose((up - down) / 2e-5, theory.sensitivity(grid, temperature), rtol=1e-5)


@settings(deadline=None)
@given(temperatures, st.floats(0.001, 0.05), seeds)
def test_silent_noise_leaves_the_fit_right(temperature, noise, seed):
    spectrum = theory.observe(grid, temperature, noise, np.random.default_rng(seed))
    estimate = key.fit_temperature(*map(torch.tensor, spectrum.arrays("float32")))
    assert abs(estimate - temperature) < 1e-5 * temperature


@settings(deadline=None)
@given(temperatures, st.floats(0.001, 0.05), seeds)
def test_other_weights_and_other_digits_stay_within_the_margin(temperature, noise, seed):
    spectrum = theory.observe(grid, temperature, noise, np.random.default_rng(seed))
    margin = max(5 * spectrum.standard_error, 0.002 * temperature)
    wavelength, radiance = spectrum.arrays("float64")
    slope = theory.sensitivity(wavelength, temperature)
    relative = radiance / theory.planck(wavelength, temperature)
    logarithmic = slope @ np.log(relative) / (slope @ slope)  # by what least squares on ln B is off, of T
    assert abs(logarithmic) * temperature < margin

    rounded = (
        2 * 6.63e-34 * 3.00e8**2 / wavelength**5
    )  # constants to three digits, in unweighted least squares
    rounded = rounded / np.expm1(6.63e-34 * 3.00e8 / (wavelength * 1.38e-23 * temperature))
    jacobian = rounded * slope
    shift = jacobian @ (radiance - rounded) / (jacobian @ jacobian)
    assert abs(shift) * temperature < 0.95 * margin


def test_the_standard_error_is_that_of_plain_noise():
    rng, exact = np.random.default_rng(3), theory.planck(grid, 4000.0)
    estimates = []
    for _ in range(400):
        radiance = exact * (1 + 0.02 * rng.standard_normal(len(grid)))
        estimates.append(key.fit_temperature(torch.tensor(grid), torch.tensor(radiance)))
    assert np.std(estimates) == pytest.approx(theory.standard_error(grid, 4000.0, 0.02), rel=0.25)
    assert np.mean(estimates) == pytest.approx(4000.0, rel=1e-4)
