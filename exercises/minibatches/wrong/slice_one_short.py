# shows: off by one: each slice ends one early
# fails: serves_every_example_once
import torch


def data_iter(batch_size, features, labels):
    order = torch.randperm(len(features))
    for i in range(0, len(features), batch_size):
        idx = order[i : i + batch_size - 1]
        yield features[idx], labels[idx]
