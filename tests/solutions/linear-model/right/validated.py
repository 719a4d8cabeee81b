# shows: annotations and validation
import torch
from torch import Tensor
def linreg(X: Tensor, w: Tensor, b: Tensor) -> Tensor:
    n, d = X.shape
    assert w.shape == (d, 1), f"w must be ({d}, 1), got {tuple(w.shape)}"
    y_hat = torch.matmul(X, w)
    y_hat = y_hat + b
    assert y_hat.shape == (n, 1)
    return y_hat
