# shows: one Newton step by torch.func is exact for a quadratic
import torch
from torch.func import grad, hessian

def estimation_error(num_examples):
    truth = torch.tensor([2.0, -3.4, 4.2], dtype=torch.float64)
    A = torch.cat([torch.randn(num_examples, 2), torch.ones(num_examples, 1)], 1).double()
    y = A @ truth + torch.normal(0, 0.01, (num_examples,)).double()
    f = lambda t: ((A @ t - y) ** 2).mean()
    t0 = torch.zeros(3, dtype=torch.float64)
    t = t0 - torch.linalg.solve(hessian(f)(t0), grad(f)(t0))
    e = truth - t
    return e[:2].norm(), e[2:].norm()
