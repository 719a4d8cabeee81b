# shows: autograd once, then differences of f'
# fails: is_exact_however_sharply_f_bends
import torch


def second_derivative(f, x):
    def slope(z):
        z = z.detach().requires_grad_(True)
        return torch.autograd.grad(f(z).sum(), z)[0]

    z, h = x.detach().double(), 1e-5
    return (slope(z + h) - slope(z - h)) / (2 * h)
