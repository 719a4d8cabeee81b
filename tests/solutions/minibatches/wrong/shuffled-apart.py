# shows: features and labels get a permutation each
# wrong because: n=50: labels no longer belong to their features
import torch
def data_iter(batch_size, features, labels):
    X = features[torch.randperm(len(features))]
    y = labels[torch.randperm(len(labels))]
    return zip(X.split(batch_size), y.split(batch_size))
