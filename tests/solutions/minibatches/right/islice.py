# shows: an iterator of indices consumed with islice until it is empty
import itertools
import random
import torch

def data_iter(batch_size, features, labels):
    stream = iter(random.sample(range(len(labels)), k=len(labels)))
    for chunk in iter(lambda: list(itertools.islice(stream, batch_size)), []):
        yield features[chunk], labels[chunk]
