# shows: TensorDataset and DataLoader
import torch
from torch.utils import data
def data_iter(batch_size, features, labels):
    dataset = data.TensorDataset(*(features, labels))
    return data.DataLoader(dataset, batch_size, shuffle=True)
