# DataLoader
import torch
from torch.utils.data import DataLoader, TensorDataset
def data_iter(batch_size, features, labels):
    return DataLoader(TensorDataset(features, labels), batch_size, shuffle=True)
