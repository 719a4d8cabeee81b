"""What random orders look like: facts about uniform permutations, each with a bound on its chance.

*One order.* Let L_i be the rank of the i-th example served among the m = n − i that were left. An order is
uniform exactly if L_0, L_1, … are independent and each uniform on 0 … m−1 (Lehmer's code; it is what Fisher and
Yates's shuffle draws). The cosines

    c_k(L) = cos(πk(L + ½)/m),    0 < k < m,

have mean 0 and mean square ½ over L = 0 … m−1, so that sums of them, each weighted by anything known before L_i is
drawn, are martingales: T with steps in [−1, 1] and variances that add up to at most v satisfies (Freedman)

    P(|T| ≥ x/3 + √(x²/9 + 2vx)) ≤ 2e⁻ˣ.

*Two orders.* Seen from the first, the second is again a uniform permutation of n. The number of its fixed points,
and the number of neighbours that stay neighbours, is k or more with probability at most 1/k!.

Source: Knuth, *The Art of Computer Programming* 2, 3.3.2.P and 3.4.2; Freedman, *On tail probabilities for
martingales* (1975). The chance of k coincidences is at most the expected number of k-subsets of them:
C(n, k)(n − k)!/n! = 1/k!, and C(n − 1, k)(n − k)!/n! for neighbours.
"""

from __future__ import annotations

from bisect import bisect_left
from math import factorial

import numpy as np

BIAS_OF_NAIVE_SWAPS = np.array([[2.4, 3.4, 1.6, 0.3], [-2.1, -1.6, 1.5, 1.2], [0.0, -0.6, -1.7, 1.3]])
"""How a shuffle that swaps each position with any position departs from uniform: the means of
Σ_i c_k(L_i) cos(πli/n) for k = 1, 2, 3 and l = 0, 1, 2, 3, up to a factor, as simulated. They only aim the
test: any numbers would keep its chance. Robbins, Bolker, *The bias of three pseudo-random shuffles* (1981)."""


def ranks_among_those_left(order: np.ndarray) -> np.ndarray:
    """Lehmer's code (n,) of a permutation (n,): L_i = order_i − #{j < i: order_j < order_i}."""
    served: list[int] = []
    ranks = []
    for example in order.tolist():
        before = bisect_left(served, example)
        served.insert(before, example)
        ranks.append(example - before)
    return np.array(ranks)


def departure(orders: np.ndarray, chance: float) -> str | None:
    """How orders (epochs, n) depart from independent uniform ones, in words; None but for `chance`."""
    n = orders.shape[1]
    use = n - len(BIAS_OF_NAIVE_SWAPS)  # the cosines need k < m
    left = (n - np.arange(n))[:use]
    ranks = np.array([ranks_among_those_left(order)[:use] for order in orders])
    angle, time = np.pi * (ranks + 0.5) / left, np.pi * (np.arange(use) + 0.5) / n
    waves = np.array(
        [np.cos(k * angle) for k in range(1, 1 + BIAS_OF_NAIVE_SWAPS.shape[0])]
    )  # (k, epochs, use)
    tides = np.array([np.cos(i * time) for i in range(BIAS_OF_NAIVE_SWAPS.shape[1])])  # (l, use)
    # A later example than the one before has the chance (m − L)/m, with m left now and L the rank of the one before.
    ascents = (ranks[:, 1:] >= ranks[:, :-1]) - (left[1:] - ranks[:, :-1]) / left[1:]
    echoes = waves[0, :, 1:] * waves[0, :, :-1]
    naive = np.einsum("kl,kei,li->ei", BIAS_OF_NAIVE_SWAPS, waves, tides) / np.abs(BIAS_OF_NAIVE_SWAPS).sum()
    aim = BIAS_OF_NAIVE_SWAPS / np.abs(BIAS_OF_NAIVE_SWAPS).sum() @ tides

    x = np.log(2 * (len(waves) * len(tides) + 3) / chance)
    if abs(ascents.sum()) > freedman(ascents.size / 4, x) or abs(echoes.sum()) > freedman(echoes.size / 2, x):
        return "which example comes next depends on the one before"
    if naive.sum() > freedman(len(orders) * np.sum(aim**2) / 2, x):
        return "some orders are favoured, as they are when each position is swapped with any other"
    limits = [freedman(len(orders) * np.sum(tide**2) / 2, x) for tide in tides]
    if np.any(np.abs(waves.sum(axis=1) @ tides.T) > limits):
        return "where an example is in the data tells when it is served"
    return None


def freedman(variance: float, x: float) -> float:
    """What a martingale with steps in [−1, 1] and this variance exceeds with probability at most e⁻ˣ."""
    return x / 3 + np.sqrt(x**2 / 9 + 2 * variance * x)


def coincidences(first: np.ndarray, second: np.ndarray) -> tuple[int, int, int]:
    """How many examples two orders serve at the same time, how many right after the same one, right before it."""
    place = np.argsort(first)[second]  # the second order, as seen from the first
    steps = np.diff(place)
    return int(np.sum(place == np.arange(len(place)))), int(np.sum(steps == 1)), int(np.sum(steps == -1))


def most_coincidences(chance: float) -> int:
    """The number that coincidences do not exceed, but for `chance`."""
    k = 1
    while 1 / factorial(k) > chance:
        k += 1
    return k - 1
