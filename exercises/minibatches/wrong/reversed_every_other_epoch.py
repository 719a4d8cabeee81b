# shows: one random order, forwards and backwards in turns
# fails: each_epoch_draws_a_new_order
import torch

kept = {}


def data_iter(batch_size, features, labels):
    n = len(features)
    kept[n] = kept[n].flip(0) if n in kept else torch.randperm(n)
    for idx in kept[n].split(batch_size):
        yield features[idx], labels[idx]
