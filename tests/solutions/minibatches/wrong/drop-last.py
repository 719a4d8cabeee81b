# shows: DataLoader with drop_last
# wrong because: n=11, batch_size=4: 8 examples served; n=3, batch_size=5: none
import torch
from torch.utils import data
def data_iter(batch_size, features, labels):
    return data.DataLoader(data.TensorDataset(features, labels), batch_size, shuffle=True, drop_last=True)
