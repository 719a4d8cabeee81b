# shows: divided by sqrt(d)
# wrong because: sigma=1, d=100: std 0.1 (right at d=1)
import torch
def init_params(num_inputs, sigma=0.01):
    w = (sigma * torch.randn(num_inputs, 1) / num_inputs ** 0.5).requires_grad_()
    return w, torch.zeros(1, requires_grad=True)
