# shows: a single Newton step by torch.func grad and hessian
import torch
from torch.func import grad, hessian

class Ohm:
    def __call__(self, current, voltage):
        I, V = current.double(), voltage.double()
        def sse(R):
            return ((V - I * R) ** 2).sum()
        R0 = torch.tensor(0., dtype=torch.float64)
        return (R0 - grad(sse)(R0) / hessian(sse)(R0)).item()

fit_resistance = Ohm()
