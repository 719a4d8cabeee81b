# shows: torch.where on the sign
import torch


def absolute_loss(y_hat: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    d = y_hat - y.reshape(y_hat.shape)
    return torch.sum(torch.where(d >= 0, d, -d))
