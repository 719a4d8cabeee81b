# nn.Parameter and optim.SGD
import torch
class SGD:
    def __init__(self, ps, lr): self.ps, self.lr = ps, lr
    def step(self):
        with torch.no_grad():
            for p in self.ps: p -= self.lr * p.grad
    def zero_grad(self):
        for p in self.ps:
            if p.grad is not None: p.grad.zero_()
class LinearRegressionScratch(torch.nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.lr = lr
        self.w = torch.nn.Parameter(sigma * torch.randn(num_inputs, 1))
        self.b = torch.nn.Parameter(torch.zeros(1))
    def forward(self, X): return X @ self.w + self.b
    def loss(self, y_hat, y): return ((y_hat - y) ** 2 / 2).mean()
    def configure_optimizers(self): return torch.optim.SGD(self.parameters(), lr=self.lr)

