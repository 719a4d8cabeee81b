# shows: a step in proportion to x, fourth order
# fails: is_exact_however_sharply_f_bends
import torch


def second_derivative(f, x):
    z = x.detach().double()
    h = 1e-3 * torch.clamp(z.abs(), min=1e-9)
    return (-f(z + 2 * h) + 16 * f(z + h) - 30 * f(z) + 16 * f(z - h) - f(z - 2 * h)) / (12 * h**2)
