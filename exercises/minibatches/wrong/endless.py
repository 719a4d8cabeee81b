# shows: a generator that never ends, an epoch after another
# fails: serves_every_example_once
import torch


def data_iter(batch_size, features, labels):
    while True:
        for idx in torch.randperm(len(features)).split(batch_size):
            yield features[idx], labels[idx]
