# shows: batches are made, but neither yielded nor returned
# fails: serves_every_example_once
import torch


def data_iter(batch_size, features, labels):
    batches = []
    for idx in torch.randperm(len(features)).split(batch_size):
        batches.append((features[idx], labels[idx]))
