# shows: a five-point stencil in float64
# wrong because: not automatic differentiation
# fails: differentiates_twice
import torch
def second_derivative(f, x, h=1e-3):
    z = x.detach().to(torch.float64)
    with torch.no_grad():
        d2 = (-f(z + 2 * h) + 16 * f(z + h) - 30 * f(z) + 16 * f(z - h) - f(z - 2 * h)) / (12 * h * h)
    return d2.to(x.dtype)
