# shows: a complex step
# wrong because: 2(f(x) − Re f(x + ih))/h² cancels
# fails: differentiates_twice
import torch
def second_derivative(f, x):
    z, h = x.detach().double(), 1e-3
    value = f(torch.complex(z, torch.full_like(z, h)))
    return (2 * (f(z) - value.real) / h**2).to(x.dtype)
