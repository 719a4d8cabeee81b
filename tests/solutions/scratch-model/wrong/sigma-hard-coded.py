# shows: the argument sigma is accepted and 0.01 used
# wrong because: LinearRegressionScratch(1000, 0.1, sigma=1.0): w has std 0.01
import torch
class LinearRegressionScratch(torch.nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.w = torch.normal(0, 0.01, (num_inputs, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)
        self.lr = lr
    def forward(self, X):
        return X @ self.w + self.b
    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2 / 2).mean()
    def configure_optimizers(self):
        return torch.optim.SGD([self.w, self.b], self.lr)
