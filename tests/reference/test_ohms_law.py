"""The answer key for *ohms-law*, and how far estimates of a resistance may be off."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from reference.ohms_law import fit_resistance
from reference.theory.ohms_law import measure, standard_error

seeds = st.integers(0, 2**32 - 1)


@given(seeds, st.floats(-2, 6), st.floats(-3, -1), st.floats(-2, 2))
def test_silent_noise_leaves_least_squares_right(seed, decade, noise_decade, offset):
    rng = np.random.default_rng(seed)
    data = measure(rng.standard_normal(60) + offset, 10**decade, 10**noise_decade, rng)
    current, voltage = data.current.astype(np.float64), data.voltage.astype(np.float64)
    slope, _ = np.polyfit(current, voltage, 1)
    assert abs(slope - data.resistance) < 0.01 * data.standard_error
    through_origin = fit_resistance(torch.tensor(data.current), torch.tensor(data.voltage))
    assert abs(through_origin - data.resistance) < 5 * data.standard_error


@pytest.mark.parametrize("offset", [0.0, 0.5, 1.0, 5.0])
def test_a_fit_through_the_origin_is_off_by_at_most_half(offset):
    rng = np.random.default_rng(1)
    current = rng.standard_normal(80) + offset
    off = []
    for _ in range(400):
        data = measure(current, 7.0, 0.05, rng)
        off.append(
            (fit_resistance(torch.tensor(data.current), torch.tensor(data.voltage)) - 7.0)
            / data.standard_error
        )
    assert np.std(off) < 0.5 * 1.25  # 400 draws of a normal number: 25 % more has a chance below 1e-9


def test_the_standard_error_is_that_of_plain_noise():
    rng = np.random.default_rng(2)
    current = rng.uniform(-1, 3, 50)
    slopes = [np.polyfit(current, 4.0 * current + 0.1 * rng.standard_normal(50), 1)[0] for _ in range(2000)]
    assert np.std(slopes) == pytest.approx(standard_error(current, 0.1), rel=0.1)
