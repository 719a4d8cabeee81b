# shows: batch_size larger than n serves nothing
# fails: serves_every_example_once
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n)
    i = 0
    while i + batch_size <= n:
        yield features[order[i : i + batch_size]], labels[order[i : i + batch_size]]
        i += batch_size
    if n > batch_size and i < n:
        yield features[order[i:]], labels[order[i:]]
