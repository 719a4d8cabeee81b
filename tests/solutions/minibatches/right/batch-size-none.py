# shows: a DataLoader that is given whole batches of indices
import torch
from torch.utils.data import BatchSampler, DataLoader, RandomSampler, TensorDataset
def data_iter(batch_size, features, labels):
    data = TensorDataset(features, labels)
    sampler = BatchSampler(RandomSampler(data), batch_size, drop_last=False)
    return DataLoader(data, sampler=sampler, batch_size=None)
