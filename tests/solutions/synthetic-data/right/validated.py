# shows: annotations, validation, no_grad
from typing import Tuple
import torch
@torch.no_grad()
def synthetic_data(w: torch.Tensor, b: float, num_examples: int) -> Tuple[torch.Tensor, torch.Tensor]:
    assert num_examples > 0, "need at least one example"
    w = torch.as_tensor(w, dtype=torch.float32)
    if w.dim() == 1:
        w = w[:, None]
    if w.shape[1] != 1:
        raise ValueError(f"w must be a vector, not {tuple(w.shape)}")
    X = torch.randn(num_examples, w.shape[0], dtype=torch.float32)
    noise = torch.randn(num_examples, 1) * 0.01
    return X, torch.addmm(noise + b, X, w)
