# shows: one optimizer, made with the model and kept
import torch
class SGD:
    __slots__ = "params", "lr"
    def __init__(self, params, lr):
        self.params, self.lr = tuple(params), lr
    @torch.no_grad()
    def step(self, closure=None):
        for p in self.params:
            p.add_(p.grad, alpha=-self.lr)
    def zero_grad(self, set_to_none=True):
        for p in self.params:
            p.grad = None if set_to_none else torch.zeros_like(p)
class LinearRegressionScratch(torch.nn.Module):
    def __init__(self, num_inputs: int, lr: float, sigma: float = 0.01):
        super().__init__()
        self.w = torch.nn.Parameter(torch.randn(num_inputs, 1) * sigma)
        self.register_parameter("b", torch.nn.Parameter(torch.zeros(1)))
        self._optimizer = SGD(self.parameters(), lr)
    def forward(self, X):
        return torch.nn.functional.linear(X, self.w.T, self.b)
    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2).mean() / 2
    def configure_optimizers(self):
        return self._optimizer
