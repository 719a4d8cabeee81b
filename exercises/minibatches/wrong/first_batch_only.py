# shows: return in place of yield: one batch and no more
# fails: serves_every_example_once
import torch


def data_iter(batch_size, features, labels):
    idx = torch.randperm(len(features))[:batch_size]
    return [(features[idx], labels[idx])]
