# shows: Box-Muller and a detached leaf
import math
import torch
def init_params(num_inputs, sigma=0.01):
    u, v = 1 - torch.rand(num_inputs, dtype=torch.float64), torch.rand(num_inputs, dtype=torch.float64)
    z = torch.sqrt(-2 * torch.log(u)) * torch.sin(2 * math.pi * v)
    w = (sigma * z).reshape(-1, 1).float().detach()
    w.requires_grad_(True)
    return w, torch.zeros((), requires_grad=True)
