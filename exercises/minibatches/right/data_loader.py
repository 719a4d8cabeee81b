# shows: PyTorch's own DataLoader over a TensorDataset
from torch.utils.data import DataLoader, TensorDataset


def data_iter(batch_size, features, labels):
    return DataLoader(TensorDataset(features, labels), batch_size=batch_size, shuffle=True)
