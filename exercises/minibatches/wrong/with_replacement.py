# shows: examples drawn with replacement
# fails: serves_every_example_once
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    for idx in torch.randint(n, (n,)).split(batch_size):
        yield features[idx], labels[idx]
