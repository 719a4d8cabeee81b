# shows: b is a tensor of shape (), one zero; foreach update
import torch

class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.w = (torch.randn(num_inputs) * sigma)[:, None].clone().requires_grad_()
        self.b = torch.tensor(0., requires_grad=True)
        self.lr = lr

    def forward(self, X):
        return X @ self.w + self.b

    def loss(self, y_hat, y):
        return torch.mean((y_hat - y) ** 2) * 0.5

    def configure_optimizers(self):
        class Opt:
            def __init__(self, *params, lr):
                self.params, self.lr = list(params), lr
            def step(self):
                with torch.no_grad():
                    torch._foreach_add_(self.params, [p.grad for p in self.params], alpha=-self.lr)
            def zero_grad(self, set_to_none=True):
                for p in self.params:
                    p.grad = None
        return Opt(self.w, self.b, lr=self.lr)
