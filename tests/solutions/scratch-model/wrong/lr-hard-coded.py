# shows: optimiser always at 0.03
# wrong because: lr = 0.1: the step is 0.03 * grad
import torch
class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)
        self.lr = lr
    def forward(self, X):
        return X @ self.w + self.b
    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2).mean() / 2
    def configure_optimizers(self, lr=0.03):
        return torch.optim.SGD([self.w, self.b], lr=lr)
