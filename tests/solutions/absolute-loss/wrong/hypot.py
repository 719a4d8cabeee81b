# hypot(d, 0): its gradient at d = 0 is nan
# fails: its_gradient_is_the_sign
import torch


def absolute_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return torch.hypot(d, torch.zeros_like(d)).sum()
