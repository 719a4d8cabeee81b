# shows: a polynomial through nearby points, differentiated
# wrong because: not automatic differentiation
# fails: differentiates_twice
import numpy as np
import torch
def second_derivative(f, x):
    out = []
    for t in x.detach().double():
        u = 0.1 * np.cos(np.pi * (np.arange(9) + 0.5) / 9)
        c = np.polynomial.polynomial.polyfit(u, f(t + torch.from_numpy(u)).detach().numpy(), 8)
        out.append(2 * c[2])
    return torch.tensor(out, dtype=x.dtype)
