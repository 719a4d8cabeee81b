# torch.tensor of the result: graph lost
import torch
def linreg(X, w, b):
    return torch.tensor((X @ w + b).tolist())
