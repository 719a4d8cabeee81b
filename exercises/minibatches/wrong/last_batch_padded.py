# shows: the last batch is filled up from the beginning of the order
# fails: serves_every_example_once
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n)
    for i in range(0, n, batch_size):
        idx = order[torch.arange(i, i + batch_size) % n]
        yield features[idx], labels[idx]
