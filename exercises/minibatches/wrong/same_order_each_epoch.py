# shows: the order is drawn once for each data set size and kept
# fails: each_epoch_draws_a_new_order
import torch

orders = {}


def data_iter(batch_size, features, labels):
    n = len(features)
    if n not in orders:
        orders[n] = torch.randperm(n)
    for idx in orders[n].split(batch_size):
        yield features[idx], labels[idx]
