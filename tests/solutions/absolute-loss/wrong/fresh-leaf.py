# a new tensor that requires gradients, with no way back to ŷ
# fails: its_gradient_is_the_sign
import torch


def absolute_loss(y_hat, y):
    total = sum(abs(a - b) for a, b in zip(y_hat.flatten().tolist(), y.flatten().tolist()))
    return torch.tensor(total, requires_grad=True)
