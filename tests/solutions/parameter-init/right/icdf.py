# inverse of the normal distribution function
import torch
def init_params(num_inputs, sigma=0.01):
    u = torch.rand(num_inputs, 1, dtype=torch.float64).clamp(1e-12, 1 - 1e-12)
    w = (sigma * torch.special.ndtri(u)).float().requires_grad_(True)
    return w, torch.zeros(1).requires_grad_(True)
