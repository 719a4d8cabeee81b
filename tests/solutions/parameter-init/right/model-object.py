# shows: attributes of a scratch model
import torch
class _Model:
    def __init__(self, num_inputs, sigma):
        self.num_inputs = num_inputs
        self.w = torch.normal(mean=torch.zeros(num_inputs, 1), std=sigma * torch.ones(num_inputs, 1))
        self.b = torch.zeros(1)
        self.w.requires_grad = self.b.requires_grad = True
def init_params(num_inputs, sigma=0.01):
    m = _Model(num_inputs, sigma)
    return m.w, m.b
