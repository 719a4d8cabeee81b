# shows: tensordot, bias added in place to the fresh result
import torch
def linreg(X, w, b):
    y = torch.tensordot(X, w, dims=1)
    y += b
    return y
