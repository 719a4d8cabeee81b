# nn.init
import torch
def init_params(num_inputs: int, sigma: float = 0.01):
    w = torch.empty(num_inputs, 1, requires_grad=True)
    torch.nn.init.normal_(w, mean=0.0, std=sigma)
    b = torch.empty(1, requires_grad=True)
    torch.nn.init.zeros_(b)
    return w, b
