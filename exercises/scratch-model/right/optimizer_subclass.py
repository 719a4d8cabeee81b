# shows: a subclass of torch.optim.Optimizer
import numpy as np
import torch
from torch import nn


class PlainSGD(torch.optim.Optimizer):
    def __init__(self, params, lr):
        super().__init__(params, {"lr": lr})

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p -= group["lr"] * p.grad


class LinearRegressScratch(nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.lr = lr
        draws = np.random.default_rng().normal(0, sigma, size=(num_inputs, 1))
        self.w = nn.Parameter(torch.from_numpy(draws).float())
        self.register_parameter("b", nn.Parameter(torch.zeros(1)))

    def forward(self, X):
        return torch.einsum("nd,dk->nk", X, self.w) + self.b

    def loss(self, y_hat, y):
        criterion = nn.MSELoss(reduction="none")
        return criterion(y_hat, y.reshape(y_hat.shape)).mean() / 2

    def configure_optimizers(self):
        return PlainSGD([self.w, self.b], lr=self.lr)
