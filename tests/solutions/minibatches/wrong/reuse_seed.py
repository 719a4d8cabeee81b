# same permutation each epoch (generator seeded inside)
import torch
def data_iter(batch_size, features, labels):
    p = torch.randperm(len(features), generator=torch.Generator().manual_seed(42))
    for j in p.split(batch_size):
        yield features[j], labels[j]
