"""Minibatches: what one epoch serves, and how random its order is.

Orders are judged by `reference.theory.orders`: those of three examples by counting, an order of thousands by
whether any example left is equally likely to be next, and two epochs by what they have in common.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations, islice, pairwise, permutations

import numpy as np

from grader.authoring import (
    booleans,
    check,
    expect,
    given,
    integers,
    numbered_examples,
    sampled_from,
    statistics,
)
from reference.theory.orders import coincidences, departure, most_coincidences

CHANCE = 1e-8  # of failing a right solution, for each part of a check that looks at orders
# Among 500 epochs of three examples a place that an example has with the chance 1/2, not 1/3, is seen with the
# chance 0.97: a random index that may be −1. An order that never comes up is seen in any case.
FEW, EPOCHS_OF_FEW = 3, 500
MANY, EPOCHS_OF_MANY = 1000, 10  # 10,000 places show the bias of swapping each position with any other
SEVERAL = 500
DROPPED = "What is left, {}, is missing: n is not a multiple of batch_size, and the rest is dropped."
PAIRS = "Each batch is a pair (X, y)."
NOTHING_SERVED = "Nothing is served: does the loop begin at 1, end one early, or a slice one short?"
NO_BATCH_OF_ALL = "Nothing is served when batch_size is larger than n: is a smaller last batch dropped?"

sizes, batch_sizes = integers(1, 40), integers(1, 50)
feature_shapes = sampled_from([(1,), (3,), (2, 2), (1, 3), (2, 1, 2)])
label_shapes = sampled_from([(), (1,), (2,), (2, 3)])


@check(points=2, examples=50)
@given(n=sizes, batch_size=batch_sizes)
def serves_every_example_once(student, n, batch_size):
    """Each epoch serves every example exactly once, whatever the batch size.

    Walk over all positions 0 … n − 1; the last batch may be smaller, and batch_size larger than n.
    """
    X, y = numbered_examples(n)
    batches = epoch(student, batch_size, X, y)
    labels = [label for _, labels in batches for label in expect.array(labels, "labels").ravel()]
    hint = which_part_is_wrong(labels, n, batch_size, len(batches))
    expect.same_items(labels, y.ravel(), "numbers of the examples served in one epoch", hint=hint)


@check(points=2, examples=50)
@given(n=sizes, batch_size=batch_sizes)
def batches_have_the_size_asked_for(student, n, batch_size):
    """All batches hold batch_size examples, but the last one, which holds what is left.

    Cut the order at 0, batch_size, 2·batch_size, … below n.
    """
    X, y = numbered_examples(n)
    batches = epoch(student, batch_size, X, y)
    served = [expect.array(labels, "labels").size for _, labels in batches]
    whole, rest = divmod(n, batch_size)
    wanted = [batch_size] * whole + [rest] * (rest > 0)
    what = f"sizes of the batches of {n} example{'s' * (n != 1)}"
    hint = which_other_sizes(served, n, batch_size)
    expect.true(served == wanted, what, sizes_text(wanted), sizes_text(served), hint=hint)


@check(points=2, examples=40)
@given(n=sizes, batch_size=batch_sizes, d=integers(1, 3), strided=booleans())
def features_and_labels_stay_paired(student, n, batch_size, d, strided):
    """Row i of a batch's features and entry i of its labels belong to the same example.

    Shuffle indices once, and use them for both.
    """
    X, y = numbered_examples(n, d)
    tensors = (student.tensor(X, strided=strided), student.tensor(y, strided=strided))
    own = {int(label): row for label, row in zip(y.ravel(), X.tolist(), strict=True)}
    for features, labels in epoch(student, batch_size, *tensors, most=n + 1):
        rows = expect.array(features, "features of a batch")
        numbers = expect.array(labels, "labels of a batch").ravel()
        # Only features are negative.
        hint = "The labels come first: serve (X, y)." if (numbers < 0).any() else None
        expect.true(
            rows.size == d * numbers.size, "a batch", "as many rows of features as labels",
            f"{rows.size} features for {numbers.size} labels, with {d} feature{'s' * (d > 1)} an example", hint=hint,
        )  # fmt: skip
        for row, number in zip(rows.reshape(-1, d).tolist(), numbers, strict=True):
            wanted = own.get(number, "none: no example has this label")
            what = f"features served with label {number:g}"
            if hint is None and (row not in own.values() or number not in own):
                hint = (
                    "No example has these values: serve features and labels as they are, in their own dtype."
                )
            expect.true(row == wanted, what, str(wanted), str(row), hint=hint)


@check(points=1, examples=40)
@given(n=sizes, batch_size=batch_sizes, feature_shape=feature_shapes, label_shape=label_shapes)
def trailing_shapes_are_kept(student, n, batch_size, feature_shape, label_shape):
    """Batches are tensors with the trailing shapes of the data: labels (n,) come as (k,), labels (n, 1) as (k, 1).

    Index the first dimension, and leave the others alone.
    """
    X = np.arange(n * np.prod(feature_shape), dtype=np.float32).reshape(n, *feature_shape)
    y = -np.arange(n * np.prod(label_shape), dtype=np.float32).reshape(n, *label_shape)
    served = epoch(student, batch_size, X, y)
    for place, (name, data) in enumerate([("features", X), ("labels", y)]):
        own = {row.astype(np.float64).tobytes() for row in data}
        for batch in served:
            listed = isinstance(batch[place], (list, tuple))
            hint = "Stack the examples of a batch, or index all of them at once."
            expect.true(not listed, f"{name} of a batch", "a tensor", "a list", hint=hint)
            rows = expect.array(batch[place], f"{name} of a batch", shape=(None, *data.shape[1:]))
            as_given = all(row.tobytes() in own for row in rows)
            expect.true(as_given, f"{name} of each example", "as they were given", "changed or rearranged")


@check(points=3, needs=serves_every_example_once, false_failure=3 * CHANCE)
def every_order_is_equally_likely(student, rng):
    """Any example may come at any place: no order of the examples is favoured.

    Shuffle all the indices, with torch.randperm(n) or random.shuffle, and cut batches from the shuffled indices.
    """
    n, batch_sizes = MANY + int(rng.integers(200)), rng.integers(20, 200, size=EPOCHS_OF_MANY).tolist()
    orders = np.array([order_of_epoch(student, batch_size, n) for batch_size in batch_sizes])
    seen = departure(orders, CHANCE)
    expect.true(
        seen is None, f"orders of {n:,} examples in {EPOCHS_OF_MANY} epochs",
        "that any example left is equally likely to be the next", f"that {seen}", hint=which_order_of_many(orders),
    )  # fmt: skip
    few = orders_of_few(student, rng)
    counts = Counter(tuple(order.tolist()) for order in few)
    limits = statistics.count_interval(EPOCHS_OF_FEW, 1 / 6, CHANCE / 6)
    for order in permutations(range(FEW)):
        what = f"epochs, of {EPOCHS_OF_FEW}, that serve three examples in the order {order}"
        expect.between(counts[order], *limits, what, hint=which_orders_of_few(counts))
    limits = statistics.count_interval(EPOCHS_OF_FEW, 1 / FEW, CHANCE / FEW**2)
    for example, place in np.ndindex(FEW, FEW):
        what = f"epochs, of {EPOCHS_OF_FEW}, that serve example {example} of three at place {place}"
        expect.between(sum(order[place] == example for order in few), *limits, what)


@check(points=2, needs=serves_every_example_once, false_failure=7 * CHANCE)
def each_epoch_draws_a_new_order(student, rng):
    """Every call draws an order of its own, which has nothing to do with those before.

    A seed set inside the function, or an order kept between calls, repeats itself.
    """
    n, batch_size = SEVERAL + int(rng.integers(500)), int(rng.integers(10, 60))
    epochs = [order_of_epoch(student, batch_size, n) for _ in range(4)]
    limit = most_coincidences(CHANCE / 3)
    alike = any(max(coincidences(np.arange(n), order)) > limit for order in epochs)
    hint = (
        "Each order resembles that of the data, and so they resemble each other: shuffle all examples."
        if alike
        else None
    )
    for first, second in combinations(range(4), 2):
        names = f"epochs {first + 1} and {second + 1}, of {n} examples"
        same_time, after, before = coincidences(epochs[first], epochs[second])
        expect.at_most(same_time, limit, f"number of examples served at the same time in {names}", hint=hint)
        expect.at_most(
            after, limit, f"number of examples served right after the same one in {names}", hint=hint
        )
        expect.at_most(
            before, limit, f"number of examples served right before the same one in {names}", hint=hint
        )
    relative = np.array([np.argsort(first)[second] for first, second in pairwise(epochs)])
    seen = departure(relative, CHANCE)
    what = f"an epoch's order, seen from the epoch before, of {n} examples"
    expect.true(seen is None, what, "random", str(seen), hint=hint)


@check(points=1, examples=20)
@given(n=integers(2, 20), batch_size=batch_sizes, strided=booleans())
def inputs_are_left_alone(student, n, batch_size, strided):
    """After an epoch, features and labels hold the same values in the same order.

    Shuffle indices, not the data: `features[:] = …` and NumPy's shuffle change the caller's tensors.
    """
    X, y = numbered_examples(n, 2)
    features, labels = student.tensor(X, strided=strided), student.tensor(y, strided=strided)
    epoch(student, batch_size, features, labels, most=n + 1)
    expect.unchanged(features, X, "features after an epoch")
    expect.unchanged(labels, y, "labels after an epoch")


def epoch(student, batch_size, features, labels, most=None):
    """The batches of one epoch, as pairs. No more than n + 1 are asked for: a right one has no more than n."""
    served = student.data_iter(batch_size, features, labels)
    loops = isinstance(served, Iterable) and not isinstance(served, (str, bytes, dict, np.ndarray))
    expect.true(
        loops, "what data_iter returns", "batches to loop over", f"{type(served).__name__}",
        hint="Serve batches with yield, or return a list of them.",
    )  # fmt: skip
    batches = islice(served, len(features) + 1 if most is None else most)
    return [expect.pair(batch, "a batch", hint=PAIRS) for batch in batches]


def order_of_epoch(student, batch_size, n):
    """The numbers of n examples in the order in which one epoch serves them, (n,)."""
    X, y = numbered_examples(n)
    return order_of(epoch(student, batch_size, X, y), n)


def order_of(batches, n):
    """The numbers of the examples in the order in which these pairs of batches serve them, (n,)."""
    parts = [expect.array(labels, "labels").ravel() for _, labels in batches]
    order = np.concatenate(parts) if parts else np.empty(0)
    complete = np.array_equal(np.sort(order), np.arange(n))
    expect.true(complete, f"examples served in an epoch of {n}", "each once", "some missing or repeated")
    return order.astype(np.int64)


def orders_of_few(student, rng):
    """The orders of FEW examples in so many epochs, each of batches of a size of its own."""
    X, y = numbered_examples(FEW)
    calls = [(int(batch_size), X, y) for batch_size in rng.integers(2, FEW + 2, size=EPOCHS_OF_FEW)]
    served = student.repeat("data_iter", calls, serve=FEW + 1)
    return [
        order_of([expect.pair(batch, "a batch", hint=PAIRS) for batch in batches], FEW) for batches in served
    ]


def which_part_is_wrong(labels, n, batch_size, batches):
    """What these labels say of the loop, if they are not 0 … n − 1."""
    served = Counter(labels)
    missing, rest = n - len(set(served) & set(range(n))), n % batch_size
    repeated = max(served.values(), default=0) > 1
    if any(label < 0 for label in served):
        return "Features come where labels belong: serve (X, y)."
    if batches > n:
        return "The loop does not end after one epoch, or serves empty batches."
    if not labels and n == 1 < batch_size:
        return "The only example is not served: is a smaller last batch dropped, or a batch of one?"
    if not labels:
        return NOTHING_SERVED if batch_size <= n else NO_BATCH_OF_ALL
    if repeated and len(labels) == n:
        return "Some examples are served twice in place of others: draw without replacement."
    if repeated:
        return "Some examples are served twice: is the last batch filled up, or do slices overlap?"
    if missing == rest and batches == n // batch_size:
        return DROPPED.format(rest)
    if missing == n - batch_size and batches == 1:
        return "Only one batch is served: yield inside the loop, where return would end it."
    if missing == 1:
        return "One example is missing: look for an index that is off by one."
    if missing == batches:
        return "Every batch is one example short: a slice [i:j] ends before j."
    return None


def which_other_sizes(served, n, batch_size):
    """What these sizes say of the loop."""
    whole, rest = divmod(n, batch_size)
    full = [batch_size] * whole
    other_loops = [
        ([], NOTHING_SERVED if batch_size <= n else NO_BATCH_OF_ALL),
        ([*full, 0], "There is an empty batch at the end: n is a multiple of batch_size."),
        (full, DROPPED.format(rest)),
        ([*full, batch_size], "The last batch is too large: it should hold what is left, and no more."),
        ([*full[1:], batch_size + rest], "What is left belongs in a batch of its own."),
        ([rest, *full], "The smaller batch comes last."),
        ([batch_size], "Only one batch is served: yield inside the loop, where return would end it."),
    ]
    for sizes, hint in other_loops:
        if served == sizes:
            return hint
    if sorted(served, reverse=True) == [*full, rest]:
        return "The smaller batch comes last: shuffle the examples, then cut; do not shuffle the batches."
    if sum(served) == n and len(served) == batch_size:
        return "batch_size is the number of examples in a batch, not the number of batches."
    if sum(served) == n and max(served) - min(served) <= 1:
        return "The batches are nearly equal: cut off batch_size each time, and leave the rest for the last."
    return None


def which_order_of_many(orders):
    """What orders (epochs, n) that are not uniform say of the shuffle."""
    n = orders.shape[1]
    data = np.arange(n)
    in_place, after, before = np.transpose([coincidences(data, order) for order in orders])
    if np.all(in_place == n):
        return "The examples are never shuffled."
    if max(after.max(), before.max()) > n / 2:
        return "Neighbours stay neighbours: shuffle examples, not batches of them, and do not just rotate or reverse."
    if np.abs(orders - data).mean() < n / 5:  # n/3 by chance
        return "Examples are served near their places in the data: shuffle all, not only within batches."
    if np.mean(np.diff(orders) > 0) > 0.55:  # a half by chance
        return "Examples often come in the order of the data: are batches sorted, or do sort keys tie?"
    return None


def which_orders_of_few(counts):
    """What the orders of three examples that came up say of the shuffle."""
    seen = set(counts)
    if len(seen) == 1:
        return "The order is always the same: is a seed set inside?"
    for place in range(FEW):
        if all(order[place] == place for order in seen):
            return f"Example {place} always keeps its place: is a range off by one?"
        if all(order[place] != place for order in seen):
            return f"Example {place} never keeps its place, though in a random order it may."
    return None


def sizes_text(sizes):
    """Sizes of batches, the first dozen."""
    more = f", … ({len(sizes)} batches)" if len(sizes) > 12 else ""
    return ", ".join(map(str, sizes[:12])) + more or "none"
