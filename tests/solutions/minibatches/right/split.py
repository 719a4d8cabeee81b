# permutation and split, list of tuples
import torch
def data_iter(batch_size, features, labels):
    p = torch.randperm(len(features))
    return [(features[i], labels[i]) for i in p.split(batch_size)]
