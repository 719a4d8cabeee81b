# shows: einsum over both axes, type hints
import torch
from torch import Tensor
def linreg(X: Tensor, w: Tensor, b: Tensor) -> Tensor:
    out: Tensor = torch.einsum('ij,jk->ik', X, w) + b
    assert out.shape == (X.shape[0], 1), out.shape
    return out
