# shows: step rebinds its own list, the model keeps the old tensors
# wrong because: after backward and step model.w is unchanged
import torch
class SGD:
    def __init__(self, params, lr):
        self.params, self.lr = params, lr
    def step(self):
        self.params = [(p - self.lr * p.grad).detach().requires_grad_() for p in self.params]
    def zero_grad(self):
        for p in self.params:
            p.grad = None
class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)
        self.lr = lr
    def forward(self, X):
        return X @ self.w + self.b
    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2).mean() / 2
    def configure_optimizers(self):
        return SGD([self.w, self.b], self.lr)
