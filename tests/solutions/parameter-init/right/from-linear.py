# shows: taken out of an nn.Linear
import torch
def init_params(num_inputs, sigma=0.01):
    lin = torch.nn.Linear(num_inputs, 1)
    lin.weight.data.normal_(0, sigma)
    lin.bias.data.fill_(0)
    w = lin.weight.detach().t().clone().requires_grad_(True)
    return w, lin.bias
