# a hundred full-batch steps at 0.01: nowhere near converged
# fails: falls_like_one_over_root_n
import torch


def estimation_error(num_examples):
    true_w, true_b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    X = torch.randn(num_examples, 2)
    y = X @ true_w + true_b + torch.randn(num_examples, 1) * 0.1
    w, b = torch.zeros(2, 1), torch.zeros(1)
    for _ in range(100):
        r = X @ w + b - y
        w -= 0.01 * X.T @ r / num_examples
        b -= 0.01 * r.mean()
    return (w - true_w).norm().item(), (b - true_b).norm().item()
