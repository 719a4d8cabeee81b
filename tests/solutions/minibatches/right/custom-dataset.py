# shows: own Dataset class, DataLoader with its own generator
import torch
from torch.utils.data import Dataset, DataLoader

_g = torch.Generator()
_g.manual_seed(123)

class _Pairs(Dataset):
    def __init__(self, X, y):
        self.X, self.y = X, y
    def __len__(self):
        return len(self.X)
    def __getitem__(self, i):
        return self.X[i], self.y[i]

def data_iter(batch_size: int, features: torch.Tensor, labels: torch.Tensor):
    yield from DataLoader(_Pairs(features, labels), batch_size=batch_size, shuffle=True, generator=_g)
