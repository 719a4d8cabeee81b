# beginner random.gauss
import torch
import random
def init_params(num_inputs, sigma=0.01):
    rows = []
    for _ in range(num_inputs):
        rows.append([random.gauss(0, 1) * sigma])
    w = torch.tensor(rows); w.requires_grad = True
    b = torch.zeros(1); b.requires_grad = True
    return w, b
