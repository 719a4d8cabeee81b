"""Noise that leaves least squares right is Gaussian noise otherwise."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2, norm

from reference.theory.silent_noise import silent_noise


@given(st.integers(1, 4), st.integers(6, 50), st.integers(0, 2**32 - 1))
def test_is_orthogonal(k, n, seed):
    rng = np.random.default_rng(seed)
    directions = rng.standard_normal((k, n)) * 10.0 ** rng.integers(-6, 6, (k, 1))
    noise = silent_noise(directions, rng)
    scale = np.linalg.norm(directions, axis=1) * np.linalg.norm(noise)
    assert (np.abs(directions @ noise) <= 1e-10 * scale).all()


def test_keeps_the_spread_of_all_other_directions():
    rng = np.random.default_rng(5)
    direction, other = rng.standard_normal(40), rng.standard_normal(40)
    other -= direction * (other @ direction) / (direction @ direction)
    draws = np.array([silent_noise(direction, rng) for _ in range(2000)])
    projections = draws @ other / np.linalg.norm(other)
    low, high = chi2.ppf([1e-9, 1 - 1e-9], 2000)
    assert low <= np.sum(projections**2) <= high
    assert abs(projections.mean()) < -norm.ppf(1e-9) / np.sqrt(2000)
    assert low * 39 < np.sum(draws**2) < high * 39  # n − k degrees of freedom each
