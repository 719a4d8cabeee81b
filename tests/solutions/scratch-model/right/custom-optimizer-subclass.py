# shows: own subclass of torch.optim.Optimizer
import torch
from torch.optim import Optimizer

class PlainSGD(Optimizer):
    def __init__(self, params, lr):
        super().__init__(params, dict(lr=lr))

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group['params']:
                if p.grad is not None:
                    p.add_(p.grad, alpha=-group['lr'])

class LinearRegressionScratch(torch.nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.register_parameter('w', torch.nn.Parameter(torch.zeros(num_inputs, 1)))
        self.register_parameter('b', torch.nn.Parameter(torch.zeros(1)))
        torch.nn.init.normal_(self.w, mean=0.0, std=sigma)
        self.lr = lr

    def forward(self, X):
        return torch.matmul(X, self.w).add(self.b)

    def loss(self, y_hat, y):
        return (y_hat - y).pow(2).sum() / (2 * y.numel())

    def configure_optimizers(self):
        return PlainSGD([self.w, self.b], self.lr)
