# shows: w of shape (1, d), as in nn.Linear
# fails: weights_are_a_column
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma, (1, num_inputs), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
