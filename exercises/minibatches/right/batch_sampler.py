# shows: torch's samplers give the indices
from torch.utils.data import BatchSampler, RandomSampler


def data_iter(batch_size, features, labels):
    sampler = BatchSampler(RandomSampler(features), batch_size, drop_last=False)
    return map(lambda idx: (features[idx], labels[idx]), sampler)
