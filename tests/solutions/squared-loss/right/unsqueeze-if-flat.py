# shows: a flat y is made a column first
import torch
def squared_loss(y_hat: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Squared loss."""
    if y.dim() == 1:
        y = y[:, None]
    assert y.shape == y_hat.shape
    return torch.square(y_hat - y).div(2)
