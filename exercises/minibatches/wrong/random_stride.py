# shows: a random start and a random stride walk through the data
# fails: every_order_is_equally_likely
import math
import random

import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    stride = random.choice([k for k in range(1, n + 1) if math.gcd(k, n) == 1])
    start = random.randrange(n)
    order = (start + stride * torch.arange(n)) % n
    for idx in order.split(batch_size):
        yield features[idx], labels[idx]
