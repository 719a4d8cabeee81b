# shows: a dataclass
from dataclasses import dataclass

import torch


@dataclass
class LinearRegressionScratch:
    num_inputs: int
    lr: float
    sigma: float = 0.01

    def __post_init__(self):
        self.w = torch.normal(torch.zeros(self.num_inputs, 1), torch.full((self.num_inputs, 1), float(self.sigma))).requires_grad_()
        self.b = torch.zeros(1, requires_grad=True)

    def forward(self, X):
        return X @ self.w + self.b

    def loss(self, y_hat, y):
        return torch.mean(0.5 * (y - y_hat).pow(2))

    def configure_optimizers(self):
        return torch.optim.SGD([self.w, self.b], self.lr)
