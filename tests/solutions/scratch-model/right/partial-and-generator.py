# shows: functools.partial(SGD) and a private torch.Generator seeded from entropy
import functools
import torch

_gen = torch.Generator()
_gen.seed()

class LinearRegressionScratch(torch.nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        w0 = torch.randn((num_inputs, 1), generator=_gen)
        self.w = torch.nn.Parameter(sigma * w0)
        self.b = torch.nn.Parameter(torch.zeros(1))
        self._make = functools.partial(torch.optim.SGD, lr=lr)

    def forward(self, X):
        return torch.nn.functional.linear(X, self.w.T, self.b)

    def loss(self, y_hat, y):
        return torch.nn.MSELoss()(y_hat, y).mul(0.5)

    def configure_optimizers(self):
        return self._make([self.w, self.b])
