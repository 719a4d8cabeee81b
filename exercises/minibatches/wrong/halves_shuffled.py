# shows: each half of the data is shuffled by itself
# fails: every_order_is_equally_likely
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    half = n // 2
    order = torch.cat([torch.randperm(half), half + torch.randperm(n - half)])
    for idx in order.split(batch_size):
        yield features[idx], labels[idx]
