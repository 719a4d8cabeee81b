# shows: a seed at the top of the notebook, column by unsqueeze
import torch
torch.manual_seed(42)
def init_params(num_inputs, sigma=0.01):
    w = (torch.randn(num_inputs) * sigma).unsqueeze(-1).clone().requires_grad_(True)
    b = w.new_zeros(1).requires_grad_(True)
    assert w.is_leaf and b.is_leaf
    return w, b
