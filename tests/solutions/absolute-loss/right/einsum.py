# shows: the sum by einsum, labels detached
import torch


def absolute_loss(y_hat: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Σ |ŷ − y|."""
    assert y_hat.numel() == y.numel(), "one label for each prediction"
    return torch.einsum("ij->", torch.abs(y_hat - y.detach().reshape_as(y_hat)))
