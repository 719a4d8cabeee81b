# shows: grad of grad for each entry, by vmap
import torch
from torch.func import grad, vmap
def second_derivative(f, x):
    scalar = lambda t: f(t.reshape(1)).reshape(())
    return vmap(grad(grad(scalar)))(x.detach())
