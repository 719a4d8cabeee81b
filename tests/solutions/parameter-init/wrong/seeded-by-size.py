# shows: seeded by the number of inputs
# wrong because: two calls with num_inputs = 3: the same
# fails: each_call_draws_anew
import torch
def init_params(num_inputs, sigma=0.01):
    g = torch.Generator().manual_seed(num_inputs)
    w = (sigma * torch.randn(num_inputs, 1, generator=g)).requires_grad_()
    return w, torch.zeros(1, requires_grad=True)
