# shows: off by one: the indices begin at 1
# fails: serves_every_example_once
import random

import torch


def data_iter(batch_size, features, labels):
    indices = list(range(1, len(features)))
    random.shuffle(indices)
    for i in range(0, len(indices), batch_size):
        idx = torch.tensor(indices[i : i + batch_size])
        yield features[idx], labels[idx]
