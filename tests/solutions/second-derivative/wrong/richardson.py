# shows: differences in float64, extrapolated
# wrong because: not automatic differentiation: f = |x|³ at 0.001, or 1/x near 0
# fails: is_exact_however_sharply_f_bends
import torch
def second_derivative(f, x):
    z = x.detach().double()
    D = lambda h: (f(z + h) - 2 * f(z) + f(z - h)) / h**2
    h = 1e-2
    return ((4 * D(h / 2) - D(h)) / 3).to(x.dtype).detach()
