# shows: a permutation walked from its end
import torch
def data_iter(batch_size, features, labels):
    perm = torch.randperm(len(features)).flip(0)
    for i in range(0, len(perm), batch_size):
        j = perm[i:i + batch_size]
        yield features[j], labels[j]
