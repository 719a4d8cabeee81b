# shows: tuple(map(...)) in a lambda
import torch
init_params = lambda num_inputs, sigma=.01: tuple(map(torch.Tensor.requires_grad_, (torch.randn(num_inputs, 1) * sigma, torch.zeros(1, 1))))
