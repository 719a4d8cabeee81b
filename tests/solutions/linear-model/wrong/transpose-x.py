# shows: X.T, right only for square symmetric X
# wrong because: n=5, d=2: raises; n=d=2, X=[[1,2],[3,4]]: wrong values
import torch
def linreg(X, w, b):
    return torch.matmul(X.T, w) + b
