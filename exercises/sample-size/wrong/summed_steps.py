# shows: steps on the summed loss, which diverge for many examples
# fails: returns_two_norms
import torch

true_w, true_b = torch.tensor([[2.0], [-3.4]]), 4.2


def estimation_error(num_examples):
    X = torch.randn(num_examples, 2)
    y = X @ true_w + true_b + 0.01 * torch.randn(num_examples, 1)
    w, b = torch.zeros(2, 1), torch.zeros(1)
    for _ in range(1000):
        e = X @ w + b - y
        w, b = w - 0.01 * X.T @ e, b - 0.01 * e.sum()
    return (w - true_w).norm().item(), (b - true_b).abs().item()
