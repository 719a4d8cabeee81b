# shows: torch.func: the gradient of the gradient at each point
from torch.func import grad, vmap


def second_derivative(f, x):
    return vmap(grad(grad(f)))(x.detach())
