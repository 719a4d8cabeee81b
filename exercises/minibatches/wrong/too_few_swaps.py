# shows: a shuffle by n/2 random swaps, after which many examples have not moved
# fails: every_order_is_equally_likely
import random

import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = list(range(n))
    for _ in range(max(n // 2, 1)):
        i, j = random.randrange(n), random.randrange(n)
        order[i], order[j] = order[j], order[i]
    for i in range(0, n, batch_size):
        idx = torch.tensor(order[i : i + batch_size])
        yield features[idx], labels[idx]
