"""Every interval keeps its promise, simulated at a chance that can be seen; every sample size its power."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import special

from grader.authoring import statistics
from grader.authoring.statistics import scaling
from grader.errors import ExerciseFault

ALPHA = 0.01
REPEATS = 4000


def at_most(chance, failures, repeats=REPEATS):
    """Whether so many failures are what a chance of at most this gives, but for one in a million."""
    return failures <= special.bdtrik(1 - 1e-6, repeats, chance) + 1


def about(chance, failures, repeats=REPEATS):
    return at_most(chance, failures, repeats) and at_most(1 - chance, repeats - failures, repeats)


@pytest.fixture
def rng():
    return np.random.default_rng(20240601)


def outside(values, bounds):
    return int(np.sum((values < bounds[0]) | (values > bounds[1])))


class TestIntervals:
    @pytest.mark.parametrize("n", [2, 5, 40])
    def test_means(self, rng, n):
        means = rng.normal(3, 2, (REPEATS, n)).mean(axis=1)
        assert about(ALPHA, outside(means, statistics.mean_interval(3, 2, n, ALPHA)))

    @pytest.mark.parametrize("n", [2, 5, 40])
    def test_standard_deviations(self, rng, n):
        draws = rng.normal(0, 2, (REPEATS, n))
        assert about(ALPHA, outside(draws.std(axis=1, ddof=1), statistics.std_interval(2, n, ALPHA)))
        roots = np.sqrt((draws**2).mean(axis=1))
        assert about(ALPHA, outside(roots, statistics.std_interval(2, n, ALPHA, mean_known=True)))

    @pytest.mark.parametrize("n", [3, 5, 40])
    @pytest.mark.parametrize("other", ["normal", "exponential", "fixed"])
    def test_correlations_of_a_normal_variable_with_anything(self, rng, n, other):
        a = rng.normal(size=(REPEATS, n))
        b = {
            "normal": rng.normal(size=(REPEATS, n)),
            "exponential": rng.exponential(size=(REPEATS, n)) ** 3,
            "fixed": np.tile(np.arange(n) ** 2, (REPEATS, 1)),
        }[other]
        a, b = a - a.mean(axis=1, keepdims=True), b - b.mean(axis=1, keepdims=True)
        r = (a * b).sum(axis=1) / np.sqrt((a * a).sum(axis=1) * (b * b).sum(axis=1))
        bound = statistics.correlation_bound(n, ALPHA)
        assert about(ALPHA, outside(r, (-bound, bound)))

    @pytest.mark.parametrize("n", [10, 200])
    def test_distances_between_distribution_functions(self, rng, n):
        bound = statistics.kolmogorov_bound(n, ALPHA)
        far = sum(
            statistics.kolmogorov_distance(rng.random(n), lambda u: u) > bound for _ in range(REPEATS // 2)
        )
        assert at_most(ALPHA, far, REPEATS // 2)
        assert far > 0  # the bound is close to sharp

    @pytest.mark.parametrize(("trials", "probability"), [(50, 0.5), (200, 0.1), (1000, 1 / 120)])
    def test_counts_are_the_tightest_that_keep_the_promise(self, trials, probability):
        low, high = statistics.count_interval(trials, probability, ALPHA)
        assert special.bdtr(low - 1, trials, probability) <= ALPHA / 2 if low else True
        assert special.bdtr(low, trials, probability) > ALPHA / 2
        assert special.bdtrc(high, trials, probability) <= ALPHA / 2
        assert special.bdtrc(high - 1, trials, probability) > ALPHA / 2

    def test_medians_of_any_distribution(self, rng):
        for draw, median in [(rng.exponential, math.log(2)), (rng.standard_cauchy, 0.0)]:
            missed = 0
            for _ in range(REPEATS // 2):
                low, high = statistics.median_interval(draw(size=25), ALPHA)
                missed += not low <= median <= high
            assert at_most(ALPHA, missed, REPEATS // 2)
            assert missed > 0

    def test_a_median_of_too_few_is_the_exercises_fault(self):
        assert statistics.median_interval(np.arange(8.0), 2 / 2**8) == (0, 7)
        with pytest.raises(ExerciseFault, match="take more"):
            statistics.median_interval(np.arange(8.0), 1.9 / 2**8)

    def test_multipliers_are_quantiles_even_far_out(self):
        assert statistics.normal_multiplier(0.05) == pytest.approx(1.959964, rel=1e-6)
        assert statistics.normal_multiplier(0.05, 5) == pytest.approx(statistics.normal_multiplier(0.01))
        assert statistics.student_multiplier(4, 0.05) == pytest.approx(2.776445, rel=1e-6)
        assert statistics.student_multiplier(1e9, 1e-9) == pytest.approx(
            statistics.normal_multiplier(1e-9), rel=1e-5
        )
        for n, alpha in [(10, 1e-9), (100_000, 1e-9), (1_000_000, 1e-10)]:
            low, high = statistics.std_interval(1, n, alpha)
            assert special.chdtrc(n - 1, (n - 1) * high**2) == pytest.approx(alpha / 2, rel=1e-3)
            assert special.chdtr(n - 1, (n - 1) * low**2) == pytest.approx(alpha / 2, rel=1e-3)


class TestSampleSizes:
    """Power is simulated at beta = 0.05; the size must also not be wasteful where it is exact."""

    BETA = 0.05

    def test_means(self, rng):
        n = statistics.sample_size_for_mean(0.5, 2, ALPHA, self.BETA)
        missed = REPEATS - outside(
            rng.normal(0.5, 2, (REPEATS, n)).mean(axis=1), statistics.mean_interval(0, 2, n, ALPHA)
        )
        assert about(self.BETA, missed)

    @pytest.mark.parametrize("factor", [1.3, 0.7])
    def test_standard_deviations(self, rng, factor):
        n = statistics.sample_size_for_std(0.3, ALPHA, self.BETA)
        spreads = rng.normal(0, factor, (REPEATS, n)).std(axis=1, ddof=1)
        assert at_most(self.BETA, REPEATS - outside(spreads, statistics.std_interval(1, n, ALPHA)))
        low, high = statistics.std_interval(1, n - 1, ALPHA)
        missed = (
            special.chdtr(n - 2, (n - 2) * (high / 1.3) ** 2),
            special.chdtrc(n - 2, (n - 2) * (low / 0.7) ** 2),
        )
        assert max(missed) > self.BETA

    def test_correlations(self, rng):
        n = statistics.sample_size_for_correlation(0.4, ALPHA, self.BETA)
        assert n < 2 * (statistics.normal_multiplier(ALPHA) + 1.645) ** 2 / math.atanh(0.4) ** 2
        a = rng.normal(size=(REPEATS, n))
        b = 0.4 * a + math.sqrt(1 - 0.16) * rng.normal(size=(REPEATS, n))
        a, b = a - a.mean(axis=1, keepdims=True), b - b.mean(axis=1, keepdims=True)
        r = (a * b).sum(axis=1) / np.sqrt((a * a).sum(axis=1) * (b * b).sum(axis=1))
        assert at_most(self.BETA, int(np.sum(np.abs(r) <= statistics.correlation_bound(n, ALPHA))))

    @pytest.mark.parametrize("draw", ["uniform", "laplace"])
    def test_distributions_of_the_same_variance(self, rng, draw):
        n = statistics.sample_size_for_distribution(0.05, ALPHA, self.BETA)
        missed = 0
        for _ in range(200):
            sample = rng.uniform(-(3**0.5), 3**0.5, n) if draw == "uniform" else rng.laplace(0, 0.5**0.5, n)
            missed += statistics.kolmogorov_distance(sample, special.ndtr) <= statistics.kolmogorov_bound(
                n, ALPHA
            )
        assert at_most(self.BETA, missed, 200)

    @pytest.mark.parametrize("alternative", [0.15, 0.3])
    def test_counts(self, alternative):
        trials = statistics.trials_for_count(0.2, alternative, ALPHA, self.BETA)
        low, high = statistics.count_interval(trials, 0.2, ALPHA)
        missed = special.bdtr(high, trials, alternative) - (
            special.bdtr(low - 1, trials, alternative) if low else 0
        )
        assert missed <= self.BETA
        assert (
            trials
            < 1.3 * 0.25 * (statistics.normal_multiplier(ALPHA) + 1.645) ** 2 / (alternative - 0.2) ** 2
        )

    def test_scaled_errors(self, rng):
        ratio = 4.0
        n = statistics.repeats_for_scaling(ratio, 1e-4, self.BETA)
        missed = sum(
            scaling.rank_sum_shift(np.abs(rng.normal(size=n)), ratio * np.abs(rng.normal(size=n)), 1e-4) != 1
            for _ in range(400)
        )
        assert at_most(self.BETA, missed, 400)

    def test_orders_that_agree(self):
        assert statistics.coincidence_of_orders(4) == 1 / 24
        n = statistics.items_that_never_agree(1e-8)
        assert statistics.coincidence_of_orders(n) <= 1e-8 < statistics.coincidence_of_orders(n - 1)

    def test_what_no_sample_shows_is_the_exercises_fault(self):
        with pytest.raises(ExerciseFault, match="practical"):
            statistics.sample_size_for_std(1e-7, 1e-8)


class TestLeastSquares:
    def test_an_exact_fit(self):
        X = np.array([[1.0, 2], [3, 5], [0, 1], [2, 2]])
        fit = statistics.least_squares(X, X @ [2.0, -1] + 4)
        assert np.allclose(fit.coefficients, [2, -1, 4])
        assert (fit.degrees_of_freedom, fit.residual_std) == (1, pytest.approx(0, abs=1e-12))

    def test_the_covariance_is_that_of_the_normal_equations(self, rng):
        X = rng.normal(size=(30, 3)) * [1, 1e-6, 1e6]
        design = np.hstack([X, np.ones((30, 1))])
        fit = statistics.least_squares(X, rng.normal(size=(30, 1)))
        unscaled = np.diag(
            np.linalg.inv((design / np.abs(design).max(0)).T @ (design / np.abs(design).max(0)))
        )
        assert np.allclose(np.diag(fit.unscaled) * np.abs(design).max(0) ** 2, unscaled, rtol=1e-9)

    @pytest.mark.parametrize("sigma", [None, 0.5])
    @pytest.mark.parametrize("intercept", [True, False])
    def test_margins_hold_for_all_coefficients_together(self, rng, sigma, intercept):
        truth = np.array([1.0, -2, 3, 0.5])[: 4 if intercept else 3]
        missed, beyond = 0, 0
        for _ in range(REPEATS // 4):
            X = rng.normal(size=(9, 3))
            y = X @ truth[:3] + (truth[3] if intercept else 0) + rng.normal(0, 0.5, 9)
            fit = statistics.least_squares(X, y, intercept)
            missed += bool((np.abs(fit.coefficients - truth) > fit.margins(0.05, sigma)).any())
            beyond += np.linalg.norm(fit.coefficients - truth) > fit.radius(0.05, 0.5)
        assert at_most(0.05, missed, REPEATS // 4)
        assert at_most(0.05, beyond, REPEATS // 4)
        assert missed > 10  # Bonferroni is conservative, but not by much

    @pytest.mark.parametrize("X", [np.ones((5, 2)), np.zeros((5, 1)), np.arange(4.0).reshape(2, 2)])
    def test_dependent_columns_are_refused(self, X):
        with pytest.raises(np.linalg.LinAlgError):
            statistics.least_squares(X, np.ones(len(X)))


class TestScaling:
    def test_the_critical_rank_sum_is_exact(self):
        """For 3 and 3 of C(6, 3) = 20 arrangements one has U = 9, one 8, two 7."""
        assert [scaling.rank_sum_critical(3, 3, k / 20) for k in (1, 2, 3, 4)] == [9, 8, 8, 7]
        with pytest.raises(ExerciseFault, match="take more"):
            scaling.rank_sum_critical(3, 3, 0.99 / 20)
        normal = special.ndtri(1 - 1e-3) * math.sqrt(10 * 11 * 22 / 12) + 55.5
        assert abs(scaling.rank_sum_critical(10, 11, 1e-3) - normal) < 2

    def test_chance_is_seldom_taken_for_a_shift(self, rng):
        shifts = [
            scaling.rank_sum_shift(rng.exponential(size=12), rng.exponential(size=15), ALPHA)
            for _ in range(REPEATS)
        ]
        assert at_most(ALPHA / 2, shifts.count(1))
        assert at_most(ALPHA / 2, shifts.count(-1))
        assert shifts.count(1) > 0
        assert shifts.count(-1) > 0

    def test_ties_are_no_shift(self):
        assert scaling.rank_sum_shift(np.zeros(20), np.zeros(20), 0.5) == 0
        assert scaling.rank_sum_shift(np.zeros(20), np.ones(20), 1e-6) == 1
        assert scaling.rank_sum_shift(np.ones(20), np.zeros(20), 1e-6) == -1

    def test_exponents_lie_in_their_interval(self, rng):
        missed = 0
        for _ in range(REPEATS // 4):
            small, large = (np.abs(rng.normal(size=25)) * n**-0.5 for n in (50, 5000))
            low, high = statistics.exponent_interval((50, small), (5000, large), ALPHA)
            missed += not low <= -0.5 <= high
        assert at_most(ALPHA, missed, REPEATS // 4)

    def test_the_slope_of_a_power_law(self):
        sizes = [10, 100, 1000]
        assert statistics.log_log_slope(sizes, [3 * n**-0.7 for n in sizes]) == pytest.approx(-0.7)


class TestBudget:
    def test_it_sums_what_all_comparisons_of_all_examples_spend(self):
        budget = statistics.Budget(1e-6, examples=10)
        assert budget.spend(1e-8, comparisons=4) == 1e-8
        assert budget.spent == pytest.approx(4e-7)
        assert budget.share(6) == pytest.approx(1e-8)
        assert budget.spent == pytest.approx(1e-6)
        assert budget.spent <= 1e-6

    def test_overspending_is_the_exercises_fault(self):
        budget = statistics.Budget(1e-6, examples=10)
        with pytest.raises(ExerciseFault, match="above 1e-06"):
            budget.spend(1.1e-7)
        with pytest.raises(ExerciseFault):
            budget.spend(0)
