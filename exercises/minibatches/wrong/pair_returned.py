# shows: one shuffled pair is returned, and no batches
# fails: serves_every_example_once
import torch


def data_iter(batch_size, features, labels):
    idx = torch.randperm(len(features))[:batch_size]
    return features[idx], labels[idx]
