# shows: squeeze() drops too much for one example
# wrong because: n=1, d=3: shape (1,) instead of (1, 1)
import torch
def linreg(X, w, b):
    y = torch.matmul(X, w).squeeze()
    return (y + b.squeeze()).unsqueeze(-1)
