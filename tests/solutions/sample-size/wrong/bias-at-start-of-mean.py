# ŵ by least squares without the bias, b̂ as the mean label
# fails: falls_like_one_over_root_n
import torch


def estimation_error(num_examples):
    w, b = torch.tensor([2.0, -3.4]), 4.2
    X = torch.randn(num_examples, 2) + 1
    y = X @ w + b + torch.randn(num_examples) * 0.1
    w_hat = torch.linalg.lstsq(X, y[:, None]).solution[:, 0]
    b_hat = (y - X @ w_hat).mean()
    return (w_hat - w).norm().item(), (b_hat - b).abs().item()
