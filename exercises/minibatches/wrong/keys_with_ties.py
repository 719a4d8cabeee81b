# shows: sorted by random integer keys from a small range: ties keep the order of the data
# fails: every_order_is_equally_likely
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randint(0, n, (n,)).argsort(stable=True)
    for idx in order.split(batch_size):
        yield features[idx], labels[idx]
