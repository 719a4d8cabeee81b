"""Judgements pass right samples, fail wrong ones of the smallest error, and say by how much."""

from __future__ import annotations

import numpy as np
import pytest

from grader.authoring import CheckFailed, statistics
from grader.authoring.statistics import (
    judge_estimates,
    judge_mean,
    judge_normal,
    judge_orders,
    judge_power_law,
    judge_std,
    judge_uncorrelated,
)

ALPHA = 1e-7


@pytest.fixture
def rng():
    return np.random.default_rng(7)


def finding(judge, *arguments, **options):
    with pytest.raises(CheckFailed) as caught:
        judge(*arguments, **options)
    return caught.value.finding


def rejections(judge, samples):
    count = 0
    for sample in samples:
        try:
            judge(sample)
        except CheckFailed:
            count += 1
    return count


class TestSamples:
    n = 12_000

    def test_right_samples_pass(self, rng):
        noise = rng.normal(0, 0.01, (self.n, 1)).astype(np.float32)
        assert judge_mean(noise, 0, 0.01, "noise", ALPHA, 0.001) == pytest.approx(0, abs=1e-3)
        assert judge_std(noise, 0.01, "noise", ALPHA, 0.1) == pytest.approx(0.01, rel=0.05)
        assert judge_std(noise, 0.01, "noise", ALPHA, 0.1, mean=0) == pytest.approx(0.01, rel=0.05)
        assert judge_normal(noise, 0, 0.01, "noise", ALPHA, 0.05) < 0.02
        assert abs(judge_uncorrelated(noise[::2], noise[1::2], "neighbours", ALPHA, 0.2)) < 0.1

    def test_the_statistic_is_given_back(self, rng):
        few = rng.normal(size=4)
        assert judge_mean(few, 0, 1, "it", ALPHA) == pytest.approx(few.mean())
        assert judge_std(few, 1, "it", ALPHA) == pytest.approx(few.std(ddof=1))
        assert judge_std(few, 1, "it", ALPHA, mean=0) == pytest.approx(np.sqrt(np.mean(few**2)))
        assert judge_uncorrelated(few, few**2, "it", ALPHA) == pytest.approx(np.corrcoef(few, few**2)[0, 1])

    def test_a_judgement_fails_as_often_as_promised(self, rng):
        repeats = 2000
        for judge in (
            lambda s: judge_mean(s, 0, 1, "it", 0.01),
            lambda s: judge_std(s, 1, "it", 0.01),
            lambda s: judge_std(s, 1, "it", 0.01, mean=0),
            lambda s: judge_uncorrelated(s[:10], s[10:], "it", 0.01),
        ):
            assert 5 <= rejections(judge, rng.normal(size=(repeats, 20))) <= 45

    def test_a_shifted_mean_fails(self, rng):
        failed = finding(judge_mean, rng.normal(0.1, 1, self.n), 0, 1, "features", ALPHA)
        assert failed.what == "mean of features"
        assert failed.expected.startswith("0: between -0.048")
        assert failed.expected.endswith("in 12000 draws")

    def test_a_variance_taken_for_a_standard_deviation_is_told(self, rng):
        assert "variance" in finding(judge_std, rng.normal(0, 0.1, self.n), 0.01, "noise", ALPHA).hint
        assert "square" in finding(judge_std, rng.normal(0, 1e-4, self.n), 0.01, "noise", ALPHA).hint
        assert finding(judge_std, rng.normal(0, 0.02, self.n), 0.01, "noise", ALPHA).hint is None
        assert finding(judge_std, rng.normal(0, 0.1, self.n), 0.01, "it", ALPHA, hint="mine").hint == "mine"

    def test_a_sigma_of_zero_wants_zeros(self):
        assert judge_std(np.zeros(5), 0, "w", ALPHA, mean=0) == 0
        finding(judge_std, np.array([0.0, 1e-9]), 0, "w", ALPHA, mean=0)

    @pytest.mark.parametrize("draw", ["uniform", "laplace", "constant", "two values"])
    def test_another_shape_fails(self, rng, draw):
        sample = {
            "uniform": rng.uniform(-(3**0.5), 3**0.5, self.n),
            "laplace": rng.laplace(0, 0.5**0.5, self.n),
            "constant": np.zeros(self.n),
            "two values": rng.choice([-1.0, 1.0], self.n),
        }[draw]
        assert "N(0, 1²)" in finding(judge_normal, sample, 0, 1, "features", ALPHA, 0.05).expected

    def test_shared_and_dependent_columns_fail(self, rng):
        column, other = rng.normal(size=(2, self.n))
        finding(judge_uncorrelated, column, column, "columns", ALPHA)
        finding(judge_uncorrelated, column, 0.1 * column + other, "columns", ALPHA, 0.1)
        finding(judge_uncorrelated, column, np.ones(self.n), "columns", ALPHA)
        finding(judge_uncorrelated, column, other[1:], "columns", ALPHA)

    @pytest.mark.parametrize(
        "strange", [None, "noise", [], [1.0], [np.nan] * 100, [np.inf] * 100, [[1, 2], [3]]]
    )
    def test_what_is_no_sample_fails(self, strange):
        for judge in (judge_mean, judge_std, judge_normal):
            finding(judge, strange, 0, 1, "it", ALPHA) if judge is not judge_std else finding(
                judge, strange, 1, "it", ALPHA
            )
        finding(judge_uncorrelated, strange, strange, "it", ALPHA)

    def test_too_few_draws_prove_nothing(self, rng):
        few = rng.normal(size=100)
        for failed in (
            finding(judge_mean, few, 0, 1, "it", ALPHA, 0.1),
            finding(judge_std, few, 1, "it", ALPHA, 0.1),
            finding(judge_normal, few, 0, 1, "it", ALPHA, 0.05),
            finding(judge_uncorrelated, few, few[::-1], "it", ALPHA, 0.1),
        ):
            assert failed.expected.startswith("at least")


class TestOrders:
    epochs = 600

    def shuffled(self, rng, n=6, epochs=None):
        return np.array([rng.permutation(n) for _ in range(epochs or self.epochs)])

    @pytest.mark.parametrize("n", [1, 2, 3, 5, 6, 20])
    def test_uniform_orders_pass(self, rng, n):
        judge_orders(self.shuffled(rng, n), "order", ALPHA)

    def test_the_promise_is_kept(self, rng):
        judge = lambda orders: judge_orders(orders, "order", 0.05)  # noqa: E731
        assert rejections(judge, (self.shuffled(rng, 4, 40) for _ in range(1000))) <= 80

    @pytest.mark.parametrize(
        "kind",
        ["none", "once", "rotated", "batches", "reversed in turn", "one swap", "stays", "halves", "sattolo"],
    )
    def test_every_false_shuffle_is_found(self, rng, kind):
        n = 6
        fixed = rng.permutation(n)

        def draw(epoch):
            order = np.arange(n)
            if kind == "once":
                return fixed
            if kind == "rotated":
                return np.roll(order, rng.integers(n))
            if kind == "batches":
                return np.concatenate([order[i : i + 2] for i in 2 * rng.permutation(n // 2)])
            if kind == "reversed in turn":
                return fixed if epoch % 2 else fixed[::-1]
            if kind == "one swap":
                i, j = rng.integers(n, size=2)
                order[[i, j]] = order[[j, i]]
            if kind == "stays":
                order[1:] = 1 + rng.permutation(n - 1)
            if kind == "halves":
                return np.concatenate([rng.permutation(3), 3 + rng.permutation(3)])
            if kind == "sattolo":
                for i in range(n - 1, 0, -1):
                    j = rng.integers(i)
                    order[[i, j]] = order[[j, i]]
            return order

        failed = finding(
            judge_orders, [draw(epoch) for epoch in range(self.epochs)], "order of examples", ALPHA
        )
        assert failed.hint

    def test_an_order_that_follows_from_the_last_is_found(self, rng):
        """Each order is uniform by itself, but the next is only its reverse."""
        first = self.shuffled(rng, 6, self.epochs // 2)
        orders = np.stack([first, first[:, ::-1]], axis=1).reshape(-1, 6)
        assert "new order" in finding(judge_orders, orders, "order", ALPHA).hint

    def test_even_permutations_only_are_found_among_few_items(self, rng):
        """Items, neighbours and moves are uniform; half of the orders never come."""
        every = self.shuffled(rng, 4, 4 * self.epochs)
        signs = np.array([np.linalg.det(np.eye(4)[order]) for order in every])
        failed = finding(judge_orders, every[signs > 0], "order", ALPHA)
        assert failed.expected.startswith("the order ")

    def test_a_biased_swap_is_found_with_enough_epochs(self, rng):
        """Swapping each item with any, not only with later ones, gives orders 5/27 or 4/27 instead of 1/6."""
        epochs = statistics.trials_for_count(1 / 6, 5 / 27, ALPHA / 4 / 6)
        orders = np.tile(np.arange(3), (epochs, 1))
        rows = np.arange(epochs)
        for i in range(3):
            j = rng.integers(3, size=epochs)
            orders[rows, i], orders[rows, j] = orders[rows, j], orders[rows, i].copy()
        finding(judge_orders, orders, "order", ALPHA)

    @pytest.mark.parametrize(
        "orders", [None, [[0, 0]], [[1, 2]], [[0, 1], [0]], [], [[0.5, 1]], np.zeros((3, 0)), [[np.nan]]]
    )
    def test_what_is_no_order_fails(self, orders):
        finding(judge_orders, orders, "order", ALPHA)


class TestEstimates:
    def test_within_the_margins_in_any_shape(self):
        assert judge_estimates([[1.0], [2.1]], [1, 2], [0.1, 0.2], "w").tolist() == [1, 2.1]
        failed = finding(judge_estimates, [1.0, 2.3], [1, 2], [0.1, 0.2], "w")
        assert (failed.expected, failed.actual) == ("within 0.2 of 2 at [1]", "2.3 at [1]")
        assert finding(judge_estimates, 3.0, 1, 0.5, "b").expected == "within 0.5 of 1"

    @pytest.mark.parametrize("actual", [None, [1.0], [1.0, np.nan], [np.inf, 2], "w"])
    def test_others_fail(self, actual):
        finding(judge_estimates, actual, [1, 2], 5.0, "w")


class TestPowerLaw:
    sizes = (50, 500, 5000)

    def errors(self, rng, exponent, repeats, dimensions=1):
        return [
            np.linalg.norm(rng.normal(size=(repeats, dimensions)), axis=1) * n**exponent for n in self.sizes
        ]

    def test_the_law_passes_and_gives_its_slope(self, rng):
        slope = judge_power_law(self.sizes, self.errors(rng, -0.5, 60), -0.5, "error of b", ALPHA)
        assert slope == pytest.approx(-0.5, abs=0.15)

    def test_the_promise_is_kept(self, rng):
        judge = lambda errors: judge_power_law(self.sizes, errors, -0.5, "error", 0.05)  # noqa: E731
        assert rejections(judge, (self.errors(rng, -0.5, 12) for _ in range(600))) <= 55

    @pytest.mark.parametrize("exponent", [0, -1.0, 0.5])
    def test_another_exponent_fails_with_the_repeats_that_the_size_function_asks_for(self, rng, exponent):
        repeats = statistics.repeats_for_scaling(100 ** abs(exponent + 0.5), ALPHA / 3)
        failed = finding(
            judge_power_law, self.sizes, self.errors(rng, exponent, repeats), -0.5, "error", ALPHA
        )
        assert "slope" in failed.actual

    def test_slack_allows_what_finite_sizes_have(self, rng):
        errors = self.errors(rng, -0.5, 120, dimensions=3)
        errors[0] = errors[0] * 1.8
        finding(judge_power_law, self.sizes, errors, -0.5, "error", 1e-4)
        judge_power_law(self.sizes, errors, -0.5, "error", 1e-4, slack=0.8)

    def test_what_is_no_error_fails(self, rng):
        errors = self.errors(rng, -0.5, 40)
        for strange in (-errors[0], np.full(40, np.nan), None):
            finding(judge_power_law, self.sizes, [strange, *errors[1:]], -0.5, "error", ALPHA)
        finding(judge_power_law, self.sizes, [np.full(40, 0.1)] * 3, -0.5, "error", ALPHA)
