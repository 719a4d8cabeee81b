# shows: a seed at the top of the notebook, an alias for the name, and keyword defaults
import random

import torch

random.seed(0)
torch.manual_seed(0)


def get_batches(batch_size, features, labels, shuffle=True):
    idx = list(range(len(labels)))
    if shuffle:
        random.shuffle(idx)
    return [(features[idx[i : i + batch_size]], labels[idx[i : i + batch_size]]) for i in range(0, len(idx), batch_size)]
