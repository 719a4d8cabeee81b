# shows: b is a class attribute shared by all models
# wrong because: train one model, make a second: its b does not start at zero
import torch
class LinearRegressionScratch:
    b = torch.zeros(1, requires_grad=True)
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
        self.lr = lr
    def forward(self, X):
        return X @ self.w + self.b
    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2).mean() / 2
    def configure_optimizers(self):
        return torch.optim.SGD([self.w, self.b], lr=self.lr)
