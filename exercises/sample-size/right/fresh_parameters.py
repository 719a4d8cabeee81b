# shows: true parameters are drawn anew in each call
import torch


def estimation_error(num_examples):
    d = 4
    w, b = torch.randn(d, 1) * 3, torch.randn(1)
    X = torch.randn(num_examples, d)
    y = X @ w + b + torch.randn(num_examples, 1) * 0.2
    X1 = torch.hstack((X, torch.ones(num_examples, 1)))
    theta = torch.linalg.pinv(X1) @ y
    return torch.dist(theta[:d], w).item(), torch.dist(theta[d], b).item()
