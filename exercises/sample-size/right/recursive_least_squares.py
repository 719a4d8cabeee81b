# shows: recursive least squares, one example after the other
import torch


def estimation_error(num_examples):
    true = torch.tensor([2.0, -3.4, 4.2], dtype=torch.float64)
    A = torch.randn(num_examples, 3, dtype=torch.float64)
    A[:, 2] = 1.0
    y = A @ true + 0.01 * torch.randn(num_examples, dtype=torch.float64)
    theta, P = torch.zeros(3, dtype=torch.float64), 1e6 * torch.eye(3, dtype=torch.float64)
    for block in torch.arange(num_examples).split(50):
        B = A[block]
        S = torch.eye(len(block), dtype=torch.float64) + B @ P @ B.T
        K = torch.linalg.solve(S, B @ P).T
        theta = theta + K @ (y[block] - B @ theta)
        P = P - K @ B @ P
    error = theta - true
    return error[:2].norm().item(), error[2].abs().item()
