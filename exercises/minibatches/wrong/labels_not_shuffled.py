# shows: only the features are shuffled
# fails: features_and_labels_stay_paired
import torch


def data_iter(batch_size, features, labels):
    order = torch.randperm(len(features))
    for i in range(0, len(features), batch_size):
        yield features[order[i : i + batch_size]], labels[i : i + batch_size]
