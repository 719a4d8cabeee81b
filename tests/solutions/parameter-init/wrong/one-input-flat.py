# shows: squeezed, then one axis put back
# wrong because: num_inputs = 1: w of shape (1,)
# fails: weights_are_a_column
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.randn(num_inputs, 1).squeeze().mul(sigma).unsqueeze(-1).requires_grad_()
    return w, torch.zeros(1, requires_grad=True)
