# shows: an optimizer of two functions in a SimpleNamespace
from types import SimpleNamespace
import torch
class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.learning_rate = lr
        self.w, self.b = torch.empty(num_inputs, 1), torch.zeros(1)
        self.w.normal_(std=sigma)
        for p in (self.w, self.b):
            p.requires_grad_()
    def forward(self, X):
        return (X * self.w.T).sum(1, keepdim=True) + self.b
    def loss(self, y_hat, y):
        return 0.5 * torch.mean((y_hat - y).square())
    def configure_optimizers(self):
        params = self.w, self.b
        def step():
            for p in params:
                p.data -= self.learning_rate * p.grad
        def zero_grad():
            for p in params:
                p.grad = None
        return SimpleNamespace(step=step, zero_grad=zero_grad)
