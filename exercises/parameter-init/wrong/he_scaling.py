# shows: He's scaling in place of sigma
# fails: weights_are_normal_with_std_sigma
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.empty(num_inputs, 1)
    torch.nn.init.kaiming_normal_(w.T)
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
