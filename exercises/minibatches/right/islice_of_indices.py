# shows: iter() with islice until nothing is left, tuple of batches
import random
from itertools import islice


def data_iter(batch_size, features, labels):
    order = iter(random.sample(range(len(features)), len(features)))
    batches = iter(lambda: list(islice(order, batch_size)), [])
    return tuple((features[rows], labels[rows]) for rows in batches)
