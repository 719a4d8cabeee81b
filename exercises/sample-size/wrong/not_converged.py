# shows: a few steps only
# fails: falls_like_one_over_root_n
import torch

true_w, true_b = torch.tensor([[2.0], [-3.4]]), 4.2


def estimation_error(num_examples):
    X = torch.randn(num_examples, 2)
    y = X @ true_w + true_b + 0.01 * torch.randn(num_examples, 1)
    w, b = torch.zeros(2, 1), torch.zeros(1)
    for _ in range(50):
        e = X @ w + b - y
        w, b = w - 0.03 * X.T @ e / num_examples, b - 0.03 * e.mean()
    return (w - true_w).norm().item(), (b - true_b).abs().item()
