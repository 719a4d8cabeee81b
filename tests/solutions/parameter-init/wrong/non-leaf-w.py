# shows: scaled after tracking began
# wrong because: d=2: w.is_leaf False
import torch
def init_params(num_inputs, sigma=0.01):
    w = sigma * torch.randn(num_inputs, 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    return w, b
