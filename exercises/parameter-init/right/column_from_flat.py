# shows: a flat draw made a column before it becomes a leaf; a dict of the parameters inside
import torch


def init_params(num_inputs, sigma=0.01):
    params = {"w": torch.randn(num_inputs).mul(sigma).unsqueeze(1), "b": torch.zeros(1)}
    for p in params.values():
        p.requires_grad_()
    return tuple(params.values())
