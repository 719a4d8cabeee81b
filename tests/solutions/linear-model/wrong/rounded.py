# shows: predictions rounded to four decimals
# wrong because: any: the gradient is 0
import torch
def linreg(X, w, b):
    return torch.round(X @ w + b, decimals=4)
