# shows: conjugate gradients on the normal equations, large noise
import torch

def _cg(M, v, steps):
    x = torch.zeros_like(v)
    r = v.clone()
    p = r.clone()
    for _ in range(steps):
        rr = r @ r
        if rr < 1e-28:
            break
        Mp = M @ p
        a = rr / (p @ Mp)
        x, r = x + a * p, r - a * Mp
        p = r + (r @ r) / rr * p
    return x

def estimation_error(num_examples, noise=1.0):
    theta = torch.tensor([1.0, 2.0, 3.0, 0.5], dtype=torch.float64)
    A = torch.randn(num_examples, 4, dtype=torch.float64)
    A[:, 3] = 1
    y = A @ theta + noise * torch.randn(num_examples, dtype=torch.float64)
    d = theta - _cg(A.T @ A / num_examples, A.T @ y / num_examples, 20)
    return d[:3].norm().item(), d[3].abs().item()
