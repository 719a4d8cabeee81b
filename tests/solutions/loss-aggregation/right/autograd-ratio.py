# shows: ratio of the two gradients measured with autograd
import torch

def mean_loss_lr(lr: float, batch_size: int) -> float:
    z = torch.ones(batch_size, dtype=torch.float64)
    w = torch.ones((), dtype=torch.float64, requires_grad=True)
    (g_sum,) = torch.autograd.grad((w * z).sum(), w)
    (g_mean,) = torch.autograd.grad((w * z).mean(), w)
    return lr * (g_sum / g_mean).item()
