# shows: sorted by a random key of Python's own
import random
import torch
def data_iter(batch_size, features, labels):
    order = sorted(range(len(features)), key=lambda _: random.random())
    for i in range(0, len(order), batch_size):
        yield (torch.stack([features[j] for j in order[i:i + batch_size]]),
               torch.stack([labels[j] for j in order[i:i + batch_size]]))
