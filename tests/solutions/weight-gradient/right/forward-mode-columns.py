# shows: one forward-mode derivative (jvp) per weight
import torch
from torch.func import jvp

class WeightGradient:
    def __call__(self, model, X, y):
        W, b = model.weight.detach(), model.bias.detach()
        f = lambda V: ((X @ V.T + b - y) ** 2).mean()
        parts = []
        for j in range(W.numel()):
            e = torch.zeros_like(W)
            e.view(-1)[j] = 1.0
            parts.append(jvp(f, (W,), (e,))[1])
        return torch.stack(parts).reshape(W.shape)

weight_gradient = WeightGradient()
