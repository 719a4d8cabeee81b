# shows: forward gives (n,) because w is flattened in it
# wrong because: forward(X) for X (5, 2) has shape (5,) and not (5, 1)
import torch
class LinearRegressionScratch(torch.nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.w = torch.nn.Parameter(torch.randn(num_inputs, 1) * sigma)
        self.b = torch.nn.Parameter(torch.zeros(1))
        self.lr = lr
    def forward(self, X):
        return torch.mv(X, self.w.reshape(-1)) + self.b
    def loss(self, y_hat, y):
        return ((y_hat - y.reshape(y_hat.shape)) ** 2).mean() / 2
    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr)
