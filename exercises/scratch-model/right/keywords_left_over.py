# shows: other names for the parameters, and keywords that nobody uses
import torch
from torch import nn


class LinearRegressionScratch(nn.Module):
    def __init__(self, n_inputs, learning_rate, std=0.01, **kwargs):
        super().__init__()
        self.learning_rate = learning_rate
        w = torch.zeros(n_inputs, 1)
        w.normal_(0, std)
        self.w = nn.Parameter(w, requires_grad=True)
        self.b = nn.Parameter(torch.zeros(()))

    def forward(self, X, *rest):
        return self.b + X @ self.w

    def loss(self, y_hat, y, averaged=True):
        losses = (y_hat - y) ** 2 / 2
        return losses.mean() if averaged else losses

    def configure_optimizers(self):
        return torch.optim.SGD(list(self.parameters()), lr=self.learning_rate, momentum=0, weight_decay=0)
