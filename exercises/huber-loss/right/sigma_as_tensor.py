# shows: sigma made a tensor first
import torch


def huber_loss(y_hat: torch.Tensor, y: torch.Tensor, sigma: float = 1.0) -> torch.Tensor:
    s = torch.as_tensor(sigma, dtype=y_hat.dtype)
    r = (y_hat - y).abs()
    return torch.where(r > s, r - s / 2, r.pow(2).div(2 * s))
