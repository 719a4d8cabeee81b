# smooth_l1 beta
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    a = d.abs()
    return torch.nn.functional.smooth_l1_loss(y_hat, y, reduction="none", beta=sigma)
