# shows: torch.randn_like of a template, through torch.as_tensor
import torch


def init_params(num_inputs, sigma=0.01, dtype=torch.float32):
    template = torch.zeros((num_inputs, 1), dtype=dtype)
    w = torch.as_tensor(torch.randn_like(template) * sigma).requires_grad_(True)
    b = torch.zeros_like(template[:1, 0]).requires_grad_(True)
    return (w, b)
