# shows: a new tensor of Python floats
# fails: its_gradient_is_clipped
import torch


def huber_loss(y_hat, y, sigma=1.0):
    out = []
    for d in (y_hat - y).abs().reshape(-1).tolist():
        out.append(d - sigma / 2 if d > sigma else d * d / (2 * sigma))
    return torch.tensor(out, requires_grad=True)
