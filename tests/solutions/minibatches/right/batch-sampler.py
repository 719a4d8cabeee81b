# shows: BatchSampler over RandomSampler, stacked by hand
import torch
from torch.utils.data import BatchSampler, RandomSampler

def data_iter(batch_size, features, labels):
    sampler = BatchSampler(RandomSampler(range(len(features))), batch_size=batch_size, drop_last=False)
    for ids in sampler:
        yield torch.stack([features[i] for i in ids]), torch.stack([labels[i] for i in ids])
