# shows: SGD with constant steps of 0.1 on single examples, which never settles
# fails: falls_like_one_over_root_n
import torch

true_w, true_b = torch.tensor([[2.0], [-3.4]]), 4.2


def estimation_error(num_examples):
    X = torch.randn(num_examples, 2)
    y = X @ true_w + true_b + 0.1 * torch.randn(num_examples, 1)
    w, b = torch.zeros(2, 1), torch.zeros(1)
    for t in range(600):
        i = torch.randint(0, num_examples, (2,))
        e = X[i] @ w + b - y[i]
        w, b = w - 0.2 * X[i].T @ e / 2, b - 0.2 * e.mean()
    return (w - true_w).norm().item(), (b - true_b).abs().item()
