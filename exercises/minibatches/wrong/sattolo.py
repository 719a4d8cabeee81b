# shows: a shuffle by hand that never swaps a position with itself (Sattolo): only cycles come out
# fails: every_order_is_equally_likely
import random

import torch


def data_iter(batch_size, features, labels):
    order = list(range(len(features)))
    for i in range(len(order) - 1, 0, -1):
        j = random.randint(0, i - 1)
        order[i], order[j] = order[j], order[i]
    for i in range(0, len(order), batch_size):
        idx = torch.tensor(order[i : i + batch_size])
        yield features[idx], labels[idx]
