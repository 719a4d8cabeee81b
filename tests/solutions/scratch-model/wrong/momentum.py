# shows: SGD with momentum 0.9: the first step is right, the second is not
# wrong because: two steps on the same batch: the second also holds 0.9 of the first
import torch
class LinearRegressionScratch(torch.nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.w = torch.nn.Parameter(torch.randn(num_inputs, 1) * sigma)
        self.b = torch.nn.Parameter(torch.zeros(1))
        self.lr = lr
    def forward(self, X):
        return X @ self.w + self.b
    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2).mean() / 2
    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr, momentum=0.9)
