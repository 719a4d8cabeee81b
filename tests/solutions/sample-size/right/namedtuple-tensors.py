# shows: a named tuple of tensors, centred closed form
from collections import namedtuple

import torch

Errors = namedtuple("Errors", "error_w error_b")


def estimation_error(num_examples, num_inputs=4, noise=0.05):
    w = torch.randn(num_inputs, 1)
    b = torch.randn(1)
    X = torch.randn(num_examples, num_inputs)
    y = X @ w + b + noise * torch.randn(num_examples, 1)
    Xc, yc = X - X.mean(0), y - y.mean()
    w_hat = torch.linalg.pinv(Xc) @ yc
    b_hat = y.mean() - X.mean(0) @ w_hat
    return Errors(torch.linalg.norm(w - w_hat), torch.linalg.norm(b - b_hat))
