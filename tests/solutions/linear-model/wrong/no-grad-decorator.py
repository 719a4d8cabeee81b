# shows: computed under no_grad
# wrong because: w requiring grad: result.requires_grad is False
import torch
@torch.no_grad()
def linreg(X, w, b):
    return X @ w + b
