# shows: only w is given to the optimiser
# wrong because: one step on y = Xw + 4.2: b stays 0
import torch
class LinearRegressionScratch(torch.nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.w = torch.nn.Parameter(torch.randn(num_inputs, 1) * sigma)
        self.b = torch.zeros(1, requires_grad=True)
        self.lr = lr
    def forward(self, X):
        return X @ self.w + self.b
    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2).mean() / 2
    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr)
