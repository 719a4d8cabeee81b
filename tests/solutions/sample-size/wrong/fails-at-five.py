# the inverse of a matrix that five examples of six features do not have
# fails: returns_two_norms
import torch


def estimation_error(num_examples):
    w, b = torch.randn(6), 4.2
    X = torch.randn(num_examples, 6)
    y = X @ w + b + torch.randn(num_examples) * 0.1
    A = torch.column_stack((X, torch.ones(num_examples)))
    if torch.linalg.matrix_rank(A) < 7:
        raise ValueError("too few examples")
    th = torch.linalg.inv(A.T @ A) @ A.T @ y
    return (th[:6] - w).norm().item(), (th[6] - b).abs().item()
