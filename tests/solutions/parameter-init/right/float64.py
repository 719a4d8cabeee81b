# shows: parameters in float64
import torch
def init_params(num_inputs, sigma=0.01, dtype=torch.float64):
    w = torch.empty(num_inputs, 1, dtype=dtype)
    torch.nn.init.normal_(w, mean=0.0, std=sigma)
    w.requires_grad_()
    b = torch.zeros(1, dtype=dtype, requires_grad=True)
    return w, b
