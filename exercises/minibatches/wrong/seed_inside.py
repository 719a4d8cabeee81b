# shows: a seed set inside: the same order each epoch
# fails: each_epoch_draws_a_new_order
import random

import torch


def data_iter(batch_size, features, labels):
    random.seed(42)
    order = list(range(len(features)))
    random.shuffle(order)
    for i in range(0, len(order), batch_size):
        idx = torch.tensor(order[i : i + batch_size])
        yield features[idx], labels[idx]
