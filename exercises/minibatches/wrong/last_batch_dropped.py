# shows: the last batch is dropped when batch_size does not divide n
# fails: serves_every_example_once
import torch


def data_iter(batch_size, features, labels):
    order = torch.randperm(len(features))
    for k in range(len(features) // batch_size):
        idx = order[k * batch_size : (k + 1) * batch_size]
        yield features[idx], labels[idx]
