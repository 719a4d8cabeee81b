# shows: results in a list, parameters by properties
import torch
import torch.nn as nn


class LinearRegression(nn.Module):
    def __init__(self, lr):
        super(LinearRegression, self).__init__()
        self.lr = lr
        self.layers = nn.ModuleList([nn.Linear(in_features=2, out_features=1, bias=True)])

    @property
    def w(self):
        return self.layers[0].weight.data

    @property
    def b(self):
        return self.layers[0].bias.data

    def forward(self, X):
        out = X
        for layer in self.layers:
            out = layer(out)
        return out

    def loss(self, y_hat, y):
        errors = y_hat - y
        squared_errors = errors * errors
        return squared_errors.sum() / squared_errors.shape[0]

    def configure_optimizers(self):
        optimizer = torch.optim.SGD(self.parameters(), lr=self.lr, momentum=0, weight_decay=0)
        return optimizer

    def get_w_b(self):
        return [self.w, self.b]
