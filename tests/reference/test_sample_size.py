"""The answer key for *sample-size* follows the law that least squares obeys, and its constant too."""

import numpy as np
import pytest
import torch

from grader.authoring import statistics
from reference.sample_size import estimation_error
from reference.theory.synthetic_data import NOISE_STD

REPEATS = 300


@pytest.fixture(scope="module")
def drawn():
    torch.manual_seed(3)
    return {n: np.array([estimation_error(n) for _ in range(REPEATS)]) for n in (50, 500, 5000)}


@pytest.mark.parametrize("place", [0, 1])
def test_the_error_falls_like_one_over_root_n(drawn, place):
    samples = [sample[:, place] for sample in drawn.values()]
    statistics.judge_power_law(tuple(drawn), samples, -0.5, "error", 1e-6, slack=0.05)


def test_its_size_is_that_of_least_squares(drawn):
    for n, sample in drawn.items():
        # E‖ŵ − w‖² = σ²d/n and E(b̂ − b)² = σ²/n, a little more for a random design; 5 standard errors of a mean square.
        squares = np.mean(sample**2, axis=0) * n / NOISE_STD**2
        np.testing.assert_allclose(squares, [2, 1], rtol=5 * (2 / REPEATS) ** 0.5 + 4 / n)


def test_five_examples_are_enough_to_stay_finite():
    torch.manual_seed(0)
    assert np.isfinite([estimation_error(5) for _ in range(50)]).all()
