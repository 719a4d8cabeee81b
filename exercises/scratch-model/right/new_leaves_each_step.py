# shows: each step replaces the leaves by new ones
import torch


class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.lr = lr
        self.w = (sigma * torch.randn(num_inputs, 1)).requires_grad_(True)
        self.b = torch.zeros((1,)).requires_grad_(True)

    def forward(self, X):
        return torch.matmul(X, self.w) + self.b

    def loss(self, y_hat, y):
        error = y_hat - y
        return (error * error).mean() * 0.5

    def configure_optimizers(self):
        model = self

        class Optimizer:
            def step(self):
                model.w = (model.w - model.lr * model.w.grad).detach().requires_grad_(True)
                model.b = (model.b - model.lr * model.b.grad).detach().requires_grad_(True)

            def zero_grad(self):
                model.w.grad, model.b.grad = None, None

        return Optimizer()
