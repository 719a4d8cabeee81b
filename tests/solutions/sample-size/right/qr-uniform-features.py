# shows: uniform features and uniform noise, a QR decomposition
import torch


def estimation_error(num_examples: int) -> tuple[float, float]:
    gen = torch.Generator()
    gen.seed()
    w = torch.tensor([1.5, -0.5, 2.5], dtype=torch.float64)
    b = -1.0
    X = torch.rand(num_examples, 3, generator=gen, dtype=torch.float64) * 2 - 1
    noise = (torch.rand(num_examples, generator=gen, dtype=torch.float64) - 0.5) * 0.2
    y = X @ w + b + noise
    Q, R = torch.linalg.qr(torch.column_stack([X, torch.ones(num_examples, dtype=torch.float64)]))
    theta = torch.linalg.solve(R, Q.T @ y)
    return float((theta[:3] - w).norm()), float(abs(theta[3] - b))
