# shows: boolean masks times the two branches
import torch

def huber_loss(y_hat: torch.Tensor, y: torch.Tensor, sigma: float = 1.0) -> torch.Tensor:
    assert y_hat.shape == y.shape and sigma > 0
    diff = y_hat - y
    far = (diff.abs() > sigma).to(diff.dtype)
    return far * (diff.abs() - 0.5 * sigma) + (1 - far) * diff.pow(2) / (2 * sigma)
