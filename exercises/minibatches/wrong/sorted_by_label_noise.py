# shows: sorted by the position plus a little noise: a jitter, not a shuffle
# fails: every_order_is_equally_likely
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = (torch.arange(n) + n * torch.rand(n)).argsort()
    for idx in order.split(batch_size):
        yield features[idx], labels[idx]
