# shows: a seed at the top of the notebook; an alias of the name
import torch

torch.manual_seed(1)


def initialize_parameters(n_features, std=0.01):
    weights = torch.zeros(n_features, 1).normal_(0, std)
    bias = torch.zeros(1)
    weights.requires_grad, bias.requires_grad = True, True
    return weights, bias
