# shows: off by one: the loop ends an example early
# fails: serves_every_example_once
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n)
    for i in range(0, n - 1, batch_size):
        idx = order[i : min(i + batch_size, n - 1)]
        yield features[idx], labels[idx]
