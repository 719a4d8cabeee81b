# shows: two parameter groups with the same rate, lazily made
import torch

class LinearRegression(torch.nn.Module):
    def __init__(self, lr=0.03):
        super().__init__()
        self.lr = lr
        self.net = torch.nn.LazyLinear(1)

    def forward(self, X):
        return self.net(X)

    def loss(self, y_hat, y):
        assert y_hat.shape == y.shape, (y_hat.shape, y.shape)
        return torch.nn.functional.mse_loss(input=y_hat, target=y)

    def configure_optimizers(self):
        groups = [{'params': [self.net.weight]}, {'params': [self.net.bias], 'lr': self.lr}]
        return torch.optim.SGD(groups, lr=self.lr, foreach=False)

    def get_w_b(self):
        state = self.net.state_dict()
        return state['weight'], state['bias']
