# shows: x shifted in place and shifted back
# wrong because: x=[0.1], f=sin: x's values differ in the last digits or the result is inexact
import torch
@torch.no_grad()
def second_derivative(f, x, h=1e-2):
    x += h
    up = f(x)
    x -= 2 * h
    down = f(x)
    x += h
    return (up - 2 * f(x) + down) / h ** 2
