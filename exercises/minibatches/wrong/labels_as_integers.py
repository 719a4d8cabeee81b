# shows: labels truncated to integers
# fails: features_and_labels_stay_paired
import torch


def data_iter(batch_size, features, labels):
    for idx in torch.randperm(len(features)).split(batch_size):
        yield features[idx].long(), labels[idx]
