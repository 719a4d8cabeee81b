# taken out of an nn.Linear
import torch
def init_params(num_inputs, sigma=0.01):
    l = torch.nn.Linear(1, num_inputs)
    l.weight.data.normal_(0, sigma)
    b = torch.zeros_like(l.bias[:1].detach()).requires_grad_()
    return l.weight, b
