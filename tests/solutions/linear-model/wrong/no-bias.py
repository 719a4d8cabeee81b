# shows: b is ignored
# wrong because: b=[3.]: every entry 3 too small
import torch
def linreg(X, w, b):
    return torch.matmul(X, w)
