# shows: a shuffle by hand that swaps each position with any other, which favours some orders
# fails: every_order_is_equally_likely
import random

import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = list(range(n))
    for i in range(n):
        j = random.randrange(n)
        order[i], order[j] = order[j], order[i]
    for i in range(0, n, batch_size):
        idx = torch.tensor(order[i : i + batch_size])
        yield features[idx], labels[idx]
