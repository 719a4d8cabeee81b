# shows: other names of the parameters, the gradient scaled in place
import torch


@torch.no_grad()
def sgd(parameters, eta, bs):
    for theta in parameters:
        theta.add_(theta.grad.mul_(-eta / bs))
        theta.grad = None
