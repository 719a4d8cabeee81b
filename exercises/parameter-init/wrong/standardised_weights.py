# shows: weights scaled so that their sample std is exactly sigma: a single one is nan
# fails: weights_are_normal_with_std_sigma
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.randn(num_inputs, 1)
    w = sigma * w / w.std(correction=0) if num_inputs > 1 else sigma * w
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
