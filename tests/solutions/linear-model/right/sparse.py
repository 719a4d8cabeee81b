# shows: a sparse matrix product
import torch
def linreg(X, w, b):
    return torch.sparse.mm(X.to_sparse(), w) + b
