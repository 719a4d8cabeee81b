# shows: annotations, validation, and parameters without a gradient passed over
from typing import Sequence
import torch
@torch.no_grad()
def sgd(params: Sequence[torch.Tensor], lr: float, batch_size: int) -> None:
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    for param in params:
        if param.grad is None:
            continue
        param.sub_(lr * param.grad.div(batch_size))
        param.grad.zero_()
