# shows: draws one remaining index at a time, leftover emitted after the loop
import numpy as np
import torch

def data_iter(batch_size, features, labels):
    rng = np.random.default_rng()
    left = list(range(len(features)))
    now = []
    while left:
        now.append(left.pop(int(rng.integers(len(left)))))
        if len(now) == batch_size:
            yield features[now], labels[now]
            now = []
    if now:
        yield features[now], labels[now]
