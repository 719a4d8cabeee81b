# the first n of ten thousand examples that were drawn once
# fails: each_call_draws_fresh_examples
import torch

w, b = torch.tensor([2.0, -3.4]), 4.2
X_all = torch.randn(10_000, 2)
y_all = X_all @ w + b + torch.randn(10_000) * 0.1


def estimation_error(num_examples):
    X, y = X_all[:num_examples], y_all[:num_examples]
    th = torch.linalg.lstsq(torch.column_stack((X, torch.ones(len(X)))), y[:, None]).solution[:, 0]
    return (th[:2] - w).norm().item(), (th[2] - b).abs().item()
