# shows: the tensors of a TensorDataset
import torch
from torch.utils.data import TensorDataset
def synthetic_data(w, b, num_examples=1000, noise=0.01):
    X = torch.randn(num_examples, w.size(0))
    y = X @ w.reshape((-1, 1)) + b
    y += noise * torch.randn(num_examples, 1)
    return TensorDataset(X, y).tensors
