# shows: covariances, with correlated features
import torch


def estimation_error(num_examples):
    w, b = torch.tensor([1.0, 2.0], dtype=torch.float64), -3.0
    z = torch.randn(num_examples, 2, dtype=torch.float64)
    X = torch.stack([z[:, 0], 0.8 * z[:, 0] + 0.6 * z[:, 1]], dim=1) + 2.0
    y = X @ w + b + 0.3 * torch.randn(num_examples, dtype=torch.float64)
    C = torch.cov(torch.cat([X, y[:, None]], 1).T)
    w_hat = torch.linalg.solve(C[:2, :2], C[:2, 2])
    b_hat = y.mean() - X.mean(0) @ w_hat
    return torch.norm(w - w_hat).item(), torch.abs(b - b_hat).item()
