# shows: jacrev of jacfwd, point by point
import torch
from torch.func import jacfwd, jacrev, vmap


def second_derivative(f, x):
    with torch.no_grad():
        return vmap(jacfwd(jacrev(f)))(x)
