# shows: features and labels are shuffled apart
# fails: features_and_labels_stay_paired
import torch


def data_iter(batch_size, features, labels):
    X = features[torch.randperm(len(features))]
    y = labels[torch.randperm(len(labels))]
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size], y[i : i + batch_size]
