# shows: step() clears the gradients as well
import torch


class MiniBatchSGD:
    def __init__(self, *params, lr):
        self.params = params
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                p -= self.lr * p.grad
                p.grad.zero_()

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()


class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=1e-2):
        self.w = torch.distributions.Normal(0.0, 1.0).sample((num_inputs, 1)).mul_(sigma).requires_grad_()
        self.b = torch.zeros(1, requires_grad=True)
        self._lr = lr

    def forward(self, X):
        return (X.unsqueeze(-1) * self.w).sum(dim=1) + self.b

    def loss(self, y_hat, y):
        return torch.nn.functional.gaussian_nll_loss(y_hat, y, torch.ones_like(y_hat))

    def configure_optimizers(self):
        return MiniBatchSGD(self.w, self.b, lr=self._lr)
