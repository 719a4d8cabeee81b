# shows: off by one in the shuffle: the last example is always served last
# fails: every_order_is_equally_likely
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.cat([torch.randperm(n - 1), torch.tensor([n - 1])])
    for idx in order.split(batch_size):
        yield features[idx], labels[idx]
