# shows: a batched product with a batch of one
import torch


def linreg(X, w, b):
    return torch.baddbmm(b.reshape(1, 1, 1), X.unsqueeze(0), w.unsqueeze(0)).squeeze(0)
