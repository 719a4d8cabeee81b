# shows: a module that holds the parameters
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, num_inputs, sigma):
        super().__init__()
        self.w = nn.Parameter(torch.empty(num_inputs, 1))
        self.b = nn.Parameter(torch.empty(1))
        nn.init.normal_(self.w, 0.0, sigma)
        nn.init.constant_(self.b, 0.0)


def init_params(num_inputs, sigma=0.01):
    model = Linear(num_inputs, sigma)
    return model.w, model.b
