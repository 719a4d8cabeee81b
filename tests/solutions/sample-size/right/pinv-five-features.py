# shows: five features and the pseudo-inverse, which is finite at n = 5 too
import torch

def estimation_error(num_examples):
    d = 5
    theta = torch.randn(d + 1, 1, dtype=torch.float64)
    A = torch.randn(num_examples, d + 1, dtype=torch.float64)
    A[:, -1] = 1.0
    y = A @ theta + 0.01 * torch.randn(num_examples, 1, dtype=torch.float64)
    diff = theta - torch.linalg.pinv(A) @ y
    return diff[:-1].norm().item(), diff[-1:].norm().item()
