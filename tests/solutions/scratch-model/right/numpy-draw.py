# shows: weights drawn with NumPy, a bias without axes
import numpy as np
import torch
class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        rng = np.random.default_rng()
        self.w = torch.tensor(rng.normal(0, sigma, (num_inputs, 1)), dtype=torch.float32, requires_grad=True)
        self.b = torch.tensor(0.0, requires_grad=True)
        self.lr = lr
    def forward(self, X): return X @ self.w + self.b
    def loss(self, y_hat, y): return ((y_hat - y) ** 2 / 2).mean()
    def configure_optimizers(self): return torch.optim.SGD((self.w, self.b), self.lr)
