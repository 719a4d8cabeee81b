# shows: b reshaped after tracking began
# wrong because: d=2: b.is_leaf False
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True).reshape(1)
    return w, b
