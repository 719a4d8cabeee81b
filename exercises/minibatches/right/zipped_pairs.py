# shows: a list of (x, y) pairs is shuffled, then unzipped batch by batch
import random

import torch


def data_iter(batch_size, features, labels):
    pairs = list(zip(features, labels))
    random.shuffle(pairs)
    for start in range(0, len(pairs), batch_size):
        xs, ys = zip(*pairs[start : start + batch_size])
        yield torch.stack(xs), torch.stack(ys)
