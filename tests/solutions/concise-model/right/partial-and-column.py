# shows: functools.partial for the optimiser; w given back as a (d, 1) column
from functools import partial
import torch

class LinearRegression(torch.nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.net = torch.nn.LazyLinear(out_features=1)
        self.make_optimizer = partial(torch.optim.SGD, lr=lr)

    def forward(self, X):
        out = self.net(X)
        return out

    def loss(self, y_hat, y):
        return torch.mean(torch.pow(y_hat - y, 2))

    def configure_optimizers(self):
        return self.make_optimizer(params=self.net.parameters())

    def get_w_b(self):
        with torch.no_grad():
            return self.net.weight.T.clone(), self.net.bias.clone()
