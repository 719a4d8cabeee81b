# shows: a small SGD class in the place of torch.optim.SGD
import torch

class _SGD:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr
    def zero_grad(self):
        for p in self.params: p.grad = None
    @torch.no_grad()
    def step(self):
        for p in self.params: p.sub_(p.grad, alpha=self.lr)

class LinearRegression(torch.nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.lr, self.net = lr, torch.nn.Linear(2, 1)
    def forward(self, X): return self.net(X)
    def loss(self, y_hat, y): return (y_hat - y).pow(2).mean()
    def configure_optimizers(self): return _SGD(self.parameters(), self.lr)
    def get_w_b(self): return self.net.weight.data, self.net.bias.data
