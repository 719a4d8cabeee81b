"""Facts about normal draws hold for such draws, as often as promised, and not for others."""

import numpy as np
import pytest
from scipy import stats

from reference.theory.normal_draws import company, distance_from_normal, facts, loudest_echo

LEVEL, REPEATS = 0.2, 400


@pytest.fixture
def rng():
    return np.random.default_rng(1)


def failing(draws, std=1.0, chance=1e-7):
    return [fact.name for fact in facts(draws, std, chance) if not fact.holds]


@pytest.mark.parametrize("n", [3, 10, 1000])
def test_right_draws_fail_no_more_often_than_promised(rng, n):
    failed = sum(bool(failing(2.5 * rng.standard_normal(n), 2.5, LEVEL)) for _ in range(REPEATS))
    assert failed <= stats.binom.isf(1e-6, REPEATS, LEVEL)


def test_company_fails_as_often_as_promised(rng):
    others = rng.random(50)
    failed = sum(not company(rng.standard_normal(50), 1.0, others, LEVEL).holds for _ in range(REPEATS))
    assert stats.binom.ppf(1e-6, REPEATS, LEVEL) <= failed <= stats.binom.isf(1e-6, REPEATS, LEVEL)


def test_distance_is_that_of_kolmogorov_and_smirnov(rng):
    draws = rng.standard_normal(200)
    assert distance_from_normal(draws) == pytest.approx(stats.kstest(draws, "norm").statistic, abs=1e-15)


def test_echo_is_the_largest_circular_autocovariance(rng):
    draws = rng.standard_normal(101)
    lags = [draws @ np.roll(draws, k) / 101 for k in range(1, 51)]
    assert loudest_echo(draws) == pytest.approx(max(lags, key=abs))


def test_wrong_draws_fail(rng):
    n = 12_000
    normal = rng.standard_normal(n)
    assert "standard deviation" in failing(normal, std=1.05)
    assert "mean" in failing(normal + 0.1)
    assert failing(rng.uniform(-(3**0.5), 3**0.5, n)) == [
        "distance from a normal distribution",
        "largest size",
    ]
    assert failing(np.clip(normal, -3, 3)) == ["largest size"]
    assert failing(np.append(normal[1:], 8)) == ["largest size"]
    assert failing(np.tile(normal[: n // 10], 10)) != []
    assert failing(np.repeat(normal[: n // 2], 2)) == ["largest correlation with a shifted copy"]
    assert failing(np.sort(normal)) == ["largest correlation with a shifted copy"]
    assert len(failing(np.full(n, np.nan))) == 5


def test_the_largest_fails_as_often_as_promised(rng):
    n, chance = 50, 0.5  # so that each side of the largest size fails once in twenty
    largest = [facts(rng.standard_normal(n), 1.0, chance)[-1] for _ in range(REPEATS)]
    small = sum(fact.value < fact.low for fact in largest)
    large = sum(fact.value > fact.high for fact in largest)
    for failed in small, large:
        assert stats.binom.ppf(1e-6, REPEATS, 0.04) <= failed <= stats.binom.isf(1e-6, REPEATS, 0.05)


def test_fewer_than_three_draws_say_nothing():
    assert facts(np.array([100.0, 100.0]), 1.0, 1e-6) == []
