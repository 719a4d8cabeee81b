# every n is fitted once and remembered
# fails: each_call_draws_fresh_examples
from functools import cache

import torch


@cache
def estimation_error(num_examples):
    w, b = torch.tensor([2.0, -3.4]), 4.2
    X = torch.randn(num_examples, 2)
    y = X @ w + b + torch.randn(num_examples) * 0.1
    th = torch.linalg.lstsq(torch.column_stack((X, torch.ones(num_examples))), y[:, None]).solution[:, 0]
    return (th[:2] - w).norm().item(), (th[2] - b).abs().item()
