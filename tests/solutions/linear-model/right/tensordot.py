# shows: tensordot
import torch
def linreg(X, w, b):
    """The linear regression model."""
    return torch.tensordot(X, w, dims=1) + b
