# shows: a vector of length σ√d
# wrong because: num_inputs = 1: always ±σ
# fails: weights_are_normal_with_std_sigma
import torch
def init_params(num_inputs, sigma=0.01):
    z = torch.randn(num_inputs, 1)
    w = (sigma * num_inputs**0.5 * z / z.norm()).requires_grad_()
    return w, torch.zeros(1, requires_grad=True)
