# sum over numel
import torch
class SGD:
    def __init__(self, ps, lr): self.ps, self.lr = ps, lr
    def step(self):
        with torch.no_grad():
            for p in self.ps: p -= self.lr * p.grad
    def zero_grad(self):
        for p in self.ps:
            if p.grad is not None: p.grad.zero_()
class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.lr = lr
        self.w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)
    def forward(self, X): return X @ self.w + self.b
    def loss(self, y_hat, y): return 0.5 * (y_hat - y).pow(2).sum() / y.numel()
    def configure_optimizers(self): return SGD([self.w, self.b], self.lr)

