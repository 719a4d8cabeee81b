# shows: features and labels in another order of the parameters, DataLoader with a sampler of its own
import torch
from torch.utils.data import DataLoader, RandomSampler, TensorDataset


def data_loader(X, y, bs):
    data = TensorDataset(X, y)
    return DataLoader(data, batch_size=bs, sampler=RandomSampler(data))
