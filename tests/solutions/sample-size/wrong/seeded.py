# shows: a seed set inside: every call with the same n gives the same error
# wrong because: two calls with n = 100 return identical values, so the examples are not fresh
import torch
def estimation_error(num_examples):
    g = torch.Generator().manual_seed(0)
    theta = torch.tensor([2.0, -3.4, 4.2], dtype=torch.float64)
    A = torch.randn(num_examples, 3, generator=g, dtype=torch.float64)
    A[:, 2] = 1
    y = A @ theta + 0.01 * torch.randn(num_examples, generator=g, dtype=torch.float64)
    e = theta - torch.linalg.lstsq(A, y[:, None]).solution[:, 0]
    return e[:2].norm().item(), e[2].abs().item()
