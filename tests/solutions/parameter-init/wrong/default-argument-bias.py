# shows: the bias is a default argument, and so always the same tensor
# wrong because: after b −= 1, the next call's b is −1
# fails: bias_is_one_zero
import torch
def init_params(num_inputs, sigma=0.01, b=torch.zeros(1, requires_grad=True)):
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    return w, b
