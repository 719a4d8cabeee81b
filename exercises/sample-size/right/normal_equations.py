# shows: normal equations with a little ridge for tiny n; uniform features
import torch


def estimation_error(n):
    w, b = torch.tensor([[10.0], [-10.0]], dtype=torch.float64), torch.tensor([5.0], dtype=torch.float64)
    X = torch.rand(n, 2, dtype=torch.float64) * 4 - 1
    y = X @ w + b + torch.randn(n, 1, dtype=torch.float64)
    A = torch.cat([X, torch.ones(n, 1, dtype=torch.float64)], dim=1)
    theta = torch.linalg.solve(A.T @ A + 1e-9 * torch.eye(3, dtype=torch.float64), A.T @ y)
    return float(torch.sqrt(((theta[:2] - w) ** 2).sum())), float((theta[2] - b).abs())
