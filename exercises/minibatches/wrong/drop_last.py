# shows: a DataLoader with drop_last=True
# fails: serves_every_example_once
from torch.utils.data import DataLoader, TensorDataset


def data_iter(batch_size, features, labels):
    return DataLoader(TensorDataset(features, labels), batch_size, shuffle=True, drop_last=True)
