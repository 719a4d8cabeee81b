# shows: relu(d) + relu(-d), summed
import torch

def absolute_loss(y_hat: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    d = y_hat.flatten() - y.flatten()
    return (torch.relu(d) + torch.relu(-d)).sum()
