# shows: torch.chunk: the batches are about equal, not of batch_size and a rest
# fails: batches_have_the_size_asked_for
import math

import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    for idx in torch.randperm(n).chunk(math.ceil(n / batch_size)):
        yield features[idx], labels[idx]
