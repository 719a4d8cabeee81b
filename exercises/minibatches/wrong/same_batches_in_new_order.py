# shows: random batches, drawn once; later epochs only shuffle their order
# fails: each_epoch_draws_a_new_order
import random

import torch

kept = {}


def data_iter(batch_size, features, labels):
    n = len(features)
    if (n, batch_size) not in kept:
        kept[n, batch_size] = list(torch.randperm(n).split(batch_size))
    batches = kept[n, batch_size]
    first, last = batches[:-1], batches[-1:]
    random.shuffle(first)
    for idx in first + last:
        yield features[idx], labels[idx]
