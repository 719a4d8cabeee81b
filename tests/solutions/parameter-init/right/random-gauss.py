# shows: Python's random module, nested lists
import random
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.tensor([[random.gauss(0, sigma)] for _ in range(num_inputs)], dtype=torch.float32, requires_grad=True)
    b = torch.tensor([0.0], requires_grad=True)
    print(w.shape, b.shape)
    return w, b
