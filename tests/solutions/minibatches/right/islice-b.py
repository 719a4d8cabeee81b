# itertools.islice over a random.sample
import torch
import random
from itertools import islice
def data_iter(batch_size, features, labels):
    it = iter(random.sample(range(len(features)), len(features)))
    return ((features[c], labels[c]) for c in iter(lambda: list(islice(it, batch_size)), []))
