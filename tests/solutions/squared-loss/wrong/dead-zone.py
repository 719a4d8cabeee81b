# shows: errors below a thousandth count as none
# wrong because: d = 0.0005: loss 0 in place of 1.25e-7, gradient 0 in place of 0.0005
# fails: its_gradient_is_the_difference
import torch
def squared_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    d = torch.where(d.abs() < 1e-3, torch.zeros_like(d), d)
    return d ** 2 / 2
