# shows: one draw repeated d times
# wrong because: sigma=1, d=5: all entries equal
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma, (1, 1)).repeat(num_inputs, 1).requires_grad_()
    return w, torch.zeros(1, requires_grad=True)
