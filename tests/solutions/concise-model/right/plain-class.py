# shows: no nn.Module base, the layer inside
import torch

class LinearRegression:
    def __init__(self, lr):
        self.lr = lr
        self.layer = torch.nn.LazyLinear(1)
        self.criterion = torch.nn.MSELoss(reduction='mean')

    def __call__(self, X):
        return self.forward(X)

    def forward(self, X):
        return self.layer(X)

    def loss(self, y_hat, y):
        return self.criterion(y_hat, y)

    def configure_optimizers(self):
        return torch.optim.SGD(self.layer.parameters(), lr=self.lr)

    def parameters(self):
        return self.layer.parameters()

    def get_w_b(self):
        weight, bias = self.layer.parameters()
        return weight.detach(), bias.detach()
