# shows: batch_size taken for the number of batches
# fails: batches_have_the_size_asked_for
import torch


def data_iter(batch_size, features, labels):
    for idx in torch.randperm(len(features)).tensor_split(batch_size):
        if len(idx):
            yield features[idx], labels[idx]
