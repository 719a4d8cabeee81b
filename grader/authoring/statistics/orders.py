"""Whether every order of n items is equally likely, and each epoch's independent of the one before."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from grader.authoring import expect
from grader.authoring.statistics.intervals import count_interval

MOST_ITEMS_TO_ENUMERATE = 5  # 120 orders


class Tally(NamedTuple):
    """How often each of k events happened, all of one probability, in independent trials."""

    counts: np.ndarray  # (k,) integers
    trials: int
    probability: float
    event: str  # names an event, with places for its numbers: "item {} in position {}"
    numbers: np.ndarray  # (k, m) integers: what goes into the places
    hint: str | None = None  # what it means where one is too frequent or too rare


def judge_tally(tally: Tally, what: str, alpha: float) -> None:
    """Fails where any count is outside its exact binomial interval, at alpha over the number of events."""
    if not tally.counts.size:
        return
    bounds = count_interval(tally.trials, tally.probability, alpha / tally.counts.size)
    surprise = np.maximum(tally.counts - bounds.high, bounds.low - tally.counts)
    worst = int(np.argmax(surprise))
    if surprise[worst] > 0:
        name = tally.event.format(*tally.numbers[worst].tolist())
        expected = f"{name} in {int(bounds.low)} to {int(bounds.high)} of {tally.trials} epochs"
        expect.fail(what, expected, f"in {int(tally.counts[worst])}", tally.hint)


def judge_orders(orders: Any, what: str, alpha: float) -> None:
    """Fails where orders of n items, (epochs, n) of the integers 0 … n − 1, are not uniform and independent.

    Counts each item in each position, each pair of neighbours, where each position's item goes in the next
    epoch, and for at most five items each whole order; a quarter of alpha each. The orders must come from
    consecutive epochs for the third of these to mean anything.
    """
    array = expect.array(orders, what)
    n = array.shape[-1] if array.ndim == 2 else 0
    if not n or not np.array_equal(np.sort(array, axis=1), np.broadcast_to(np.arange(n), array.shape)):
        expect.fail(what, "every item once in each epoch", "an epoch with items missing or repeated")
    for tally in tallies(array.astype(np.int64)):
        judge_tally(tally, what, alpha / 4)


def tallies(orders: np.ndarray) -> Iterator[Tally]:
    """All that is counted of orders (epochs, n). Empty for a single item.

    Every event has an exact binomial count under uniform, independent orders: 1/n for an item in a position;
    (n − 1)/(n(n − 1)) for one item right before another; and, because the permutation that leads
    from one uniform order to an independent one is itself uniform, 1/n for a move between positions.
    """
    epochs, n = orders.shape
    if n < 2:
        return
    pairs = np.stack(np.divmod(np.arange(n * n), n), axis=1)
    places = np.broadcast_to(np.arange(n), orders.shape)
    yield Tally(
        _cross(orders, places, n), epochs, 1 / n, "item {} in position {}", pairs,
        "Every item must be equally likely in every position.",
    )  # fmt: skip
    different = pairs[:, 0] != pairs[:, 1]
    yield Tally(
        _cross(orders[:, :-1], orders[:, 1:], n)[different], epochs, 1 / n, "item {} right before item {}",
        pairs[different], "Neighbours tell: shuffle single examples, not whole batches; do not just rotate.",
    )  # fmt: skip
    if epochs > 1:
        position = np.argsort(orders, axis=1)
        yield Tally(
            _cross(position[:-1], position[1:], n), epochs - 1, 1 / n,
            "the item of position {} in position {} of the next epoch", pairs,
            "Draw a new order for each epoch, independent of the last one.",
        )  # fmt: skip
    if n <= MOST_ITEMS_TO_ENUMERATE:
        yield _whole_orders(orders)


def _whole_orders(orders: np.ndarray) -> Tally:
    epochs, n = orders.shape
    every = np.array(list(itertools.permutations(range(n))))  # in lexicographic order, so these codes ascend:
    weights = n ** np.arange(n)[::-1]
    counts = np.bincount(np.searchsorted(every @ weights, orders @ weights), minlength=len(every))
    event = f"the order {', '.join(['{}'] * n)}"
    return Tally(
        counts, epochs, 1 / math.factorial(n), event, every, "Every order must be equally likely."
    )  # fmt: skip


def _cross(first: np.ndarray, second: np.ndarray, n: int) -> np.ndarray:
    """How often each pair of values from 0 … n − 1 occurs in the same place of two arrays: (n·n,)."""
    return np.bincount((first * n + second).ravel(), minlength=n * n)
