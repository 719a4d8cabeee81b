# shows: a boolean mask picks the batch, so that it comes in the order of the data
# fails: every_order_is_equally_likely
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    for idx in torch.randperm(n).split(batch_size):
        mask = torch.zeros(n, dtype=torch.bool)
        mask[idx] = True
        yield features[mask], labels[mask]
