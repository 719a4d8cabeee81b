# shows: parameters in a list, w and b as properties
import torch
class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.params = [torch.normal(0, sigma, (num_inputs, 1), requires_grad=True), torch.zeros(1, requires_grad=True)]
        self.lr = lr
    @property
    def w(self): return self.params[0]
    @property
    def b(self): return self.params[1]
    def forward(self, X):
        w, b = self.params
        return torch.stack([x @ w[:, 0] for x in X]).reshape(-1, 1) + b
    def loss(self, y_hat, y):
        return sum((p - t) ** 2 / 2 for p, t in zip(y_hat.flatten(), y.flatten())) / len(y)
    def configure_optimizers(self):
        return self
    def step(self):
        for p in self.params:
            p.data = p.data - self.lr * p.grad
    def zero_grad(self):
        for p in self.params:
            p.grad = None
