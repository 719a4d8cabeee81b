# shows: where the labels are a vector, they become a column
import torch


def squared_loss(y_hat: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Half the squared difference, example by example."""
    if y.dim() == 1:
        y = y.unsqueeze(1)
    delta = torch.sub(y_hat, y)
    return torch.mul(delta, delta).mul(0.5)
