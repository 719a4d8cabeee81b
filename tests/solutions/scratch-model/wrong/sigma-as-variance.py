# shows: sigma taken for the variance
# wrong because: LinearRegressionScratch(10000, 0.1): std of w is 0.1 and not 0.01
import torch
class LinearRegressionScratch(torch.nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.w = torch.nn.Parameter(torch.normal(0, sigma ** 0.5, (num_inputs, 1)))
        self.b = torch.nn.Parameter(torch.zeros(1))
        self.lr = lr
    def forward(self, X):
        return X @ self.w + self.b
    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2).mean() / 2
    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), self.lr)
