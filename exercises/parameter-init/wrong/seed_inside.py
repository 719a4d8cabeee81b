# shows: a seed set inside: two calls agree
# fails: each_call_draws_anew
import torch


def init_params(num_inputs, sigma=0.01):
    torch.manual_seed(0)
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
