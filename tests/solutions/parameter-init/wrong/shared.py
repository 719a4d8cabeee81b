# one number repeated in all rows: w is drawn per entry
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.full((num_inputs, 1), float(torch.randn(1)) * sigma)
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
