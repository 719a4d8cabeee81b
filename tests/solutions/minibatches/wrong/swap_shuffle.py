# bad swap shuffle (only n//4 random swaps): orders not equally likely
import torch
import random
def data_iter(batch_size, features, labels):
    n = len(features); p = list(range(n))
    for _ in range(n // 4):
        a, b = random.randrange(n), random.randrange(n)
        p[a], p[b] = p[b], p[a]
    for i in range(0, n, batch_size):
        yield features[p[i:i + batch_size]], labels[p[i:i + batch_size]]
