"""Chance, in one place: from the chance of failing a right solution (`alpha`) and the smallest error to
catch, to a sample size and a tolerance, by exact or conservative distributions.

`sample_sizes` says how much to draw, `intervals` where a statistic may lie, `regression` what noise does to
an estimate, `scaling` whether errors follow a power law; `judgement` and `orders` raise `CheckFailed`; and
`Budget` keeps the account of a check.
"""

from grader.authoring.statistics.budget import Budget
from grader.authoring.statistics.intervals import (
    Interval,
    coincidence_of_orders,
    correlation_bound,
    count_interval,
    kolmogorov_bound,
    mean_interval,
    median_interval,
    normal_multiplier,
    std_interval,
    student_multiplier,
)
from grader.authoring.statistics.judgement import (
    judge_estimates,
    judge_mean,
    judge_normal,
    judge_power_law,
    judge_std,
    judge_uncorrelated,
    kolmogorov_distance,
)
from grader.authoring.statistics.orders import Tally, judge_orders, judge_tally
from grader.authoring.statistics.regression import LeastSquares, least_squares
from grader.authoring.statistics.sample_sizes import (
    BETA,
    items_that_never_agree,
    repeats_for_scaling,
    sample_size_for_correlation,
    sample_size_for_distribution,
    sample_size_for_mean,
    sample_size_for_std,
    trials_for_count,
)
from grader.authoring.statistics.scaling import exponent_interval, log_log_slope, rank_sum_shift

__all__ = [
    "BETA",
    "Budget",
    "Interval",
    "LeastSquares",
    "Tally",
    "coincidence_of_orders",
    "correlation_bound",
    "count_interval",
    "exponent_interval",
    "items_that_never_agree",
    "judge_estimates",
    "judge_mean",
    "judge_normal",
    "judge_orders",
    "judge_power_law",
    "judge_std",
    "judge_tally",
    "judge_uncorrelated",
    "kolmogorov_bound",
    "kolmogorov_distance",
    "least_squares",
    "log_log_slope",
    "mean_interval",
    "median_interval",
    "normal_multiplier",
    "rank_sum_shift",
    "repeats_for_scaling",
    "sample_size_for_correlation",
    "sample_size_for_distribution",
    "sample_size_for_mean",
    "sample_size_for_std",
    "std_interval",
    "student_multiplier",
    "trials_for_count",
]
