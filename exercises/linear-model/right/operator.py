# shows: the @ operator, with type hints
from torch import Tensor


def linreg(X: Tensor, w: Tensor, b: Tensor) -> Tensor:
    return X @ w + b
