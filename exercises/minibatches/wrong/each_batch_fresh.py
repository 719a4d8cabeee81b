# shows: each batch is a sample without replacement, but from all examples, not from those left
# fails: serves_every_example_once
import random

import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    for i in range(0, n, batch_size):
        idx = torch.tensor(random.sample(range(n), min(batch_size, n - i)))
        yield features[idx], labels[idx]
