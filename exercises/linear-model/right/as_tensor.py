# shows: arguments passed through torch.as_tensor, which keeps tensors and their graph
import torch


def linreg(X, w, b):
    X, w, b = (torch.as_tensor(value) for value in (X, w, b))
    return torch.add(torch.matmul(X, w), b)
