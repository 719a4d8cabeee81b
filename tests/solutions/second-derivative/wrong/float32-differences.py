# shows: differences with a step in proportion to x
# wrong because: rounding: errors of a per cent
# fails: differentiates_twice
import torch
def second_derivative(f, x):
    z = x.detach()
    h = 1e-2 * (1 + z.abs())
    return ((f(z + h) - 2 * f(z) + f(z - h)) / h**2).detach()
