# shows: full-batch gradient descent at 1 / lambda_max, 500 steps in float64
import torch

def estimation_error(num_examples):
    true_w, true_b = torch.tensor([2.0, -3.4], dtype=torch.float64), 4.2
    X = torch.randn(num_examples, 2, dtype=torch.float64)
    y = X @ true_w + true_b + 0.01 * torch.randn(num_examples, dtype=torch.float64)
    w = torch.zeros(2, dtype=torch.float64)
    b = torch.zeros((), dtype=torch.float64)
    A = torch.cat([X, torch.ones(num_examples, 1, dtype=torch.float64)], dim=1)
    lr = 1 / torch.linalg.eigvalsh(A.T @ A / num_examples).max()
    for _ in range(500):
        r = X @ w + b - y
        w = w - lr * X.T @ r / num_examples
        b = b - lr * r.mean()
    return torch.linalg.norm(true_w - w), torch.abs(true_b - b)
